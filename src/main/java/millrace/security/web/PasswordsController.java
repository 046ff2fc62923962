package millrace.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import millrace.security.Sessions;
import millrace.security.password.PasswordChanges;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes passwords: one's own, or as an administrator that of somebody who forgot theirs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Access")
class PasswordsController {

    private final PasswordChanges changes;
    private final Sessions sessions;

    PasswordsController(PasswordChanges changes, Sessions sessions) {
        this.changes = changes;
        this.sessions = sessions;
    }

    /** The password somebody has, and the one they want. */
    record PasswordChange(String old, String wanted) {}

    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change your password; all your other sessions end, your tokens stay")
    void change(
            @RequestBody PasswordChange change,
            @Parameter(hidden = true) @RequestHeader(name = ToldOnce.KEY, required = false) String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        ToldOnce.check(repeated);
        changes.change(change.old(), change.wanted());
        sessions.goOn(request, response);
    }

    @PostMapping("/me/sign-out-everywhere")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all your sessions, this one too, and the tokens that you made for yourself")
    void signOutEverywhere() {
        changes.signOutEverywhere();
    }

    @PostMapping("/people/{key}/one-time-password")
    @Operation(
            summary = "Give somebody a password that they have to change first, as an administrator; told this once",
            description = "Their sessions end, and the tokens that they made for themselves.")
    PasswordChanges.OneTime reset(
            @PathVariable String key,
            @Parameter(hidden = true) @RequestHeader(name = ToldOnce.KEY, required = false) String repeated) {
        ToldOnce.check(repeated);
        return changes.reset(key);
    }
}
