package millrace.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import millrace.security.token.ApiToken;
import millrace.security.token.Scope;
import millrace.security.token.TokenManagement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists and revokes tokens, for whoever signs in with a password. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Access", description = "Tokens, passwords, sign-ins, and how a person reads")
class TokensController {

    private final TokenManagement management;

    TokensController(TokenManagement management) {
        this.management = management;
    }

    /**
     * What a token is to be.
     *
     * @param owner a system, asked for by an administrator; absent for oneself
     * @param days how long it is good; absent for 90
     */
    record NewToken(String name, Set<Scope> scopes, String owner, Integer days) {}

    /** A token that was made just now; its secret is told this once. */
    record MadeToken(String secret, ApiToken token) {}

    /** A page of tokens; {@code next} is the {@code before} of the next page, absent on the last. */
    record TokenPage(List<ApiToken> tokens, Long next) {}

    @GetMapping
    @Operation(summary = "List your tokens, the newest first, or everybody's as an administrator; never their secrets")
    TokenPage list(
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<ApiToken> found = everybody ? management.everybodys(before, limit) : management.own(before, limit);
        return new TokenPage(
                found, found.size() < limit ? null : found.get(found.size() - 1).id());
    }

    @PostMapping
    @Operation(summary = "Make a token; the answer is the only one that tells its secret")
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(
            @RequestBody NewToken wanted,
            @Parameter(hidden = true) @RequestHeader(name = ToldOnce.KEY, required = false) String repeated) {
        ToldOnce.check(repeated);
        TokenManagement.Issued issued = management.issue(wanted.owner(), wanted.name(), wanted.scopes(), wanted.days());
        return new MadeToken(issued.secret(), issued.token());
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revoke a token; it opens nothing from now on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        management.revoke(id);
    }
}
