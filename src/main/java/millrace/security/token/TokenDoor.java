package millrace.security.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows a good token, for what the token opens; who shows none goes on to the other ways of signing in. */
public class TokenDoor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer";

    private final KnownTokens tokens;
    private final ScopeTable scopes;
    private final Clock clock;
    private final AuthenticationEntryPoint notSignedIn;
    private final AccessDeniedHandler notAllowed;

    TokenDoor(
            KnownTokens tokens,
            ScopeTable scopes,
            Clock clock,
            AuthenticationEntryPoint notSignedIn,
            AccessDeniedHandler notAllowed) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.clock = clock;
        this.notSignedIn = notSignedIn;
        this.notAllowed = notAllowed;
    }

    /** Whether the request shows a token, good or not. */
    public static boolean isTried(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isTried(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ApiToken token = good(request);
            requireScope(token, request);
            // a context of its own: a session that comes along stays as it is
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new TokenBearer(token));
            SecurityContextHolder.setContext(context);
        } catch (BadToken bad) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER + " realm=\"Millrace\", error=\"invalid_token\"");
            notSignedIn.commence(request, response, bad);
            return;
        } catch (OutOfScope refused) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, BEARER + " realm=\"Millrace\", error=\"insufficient_scope\"");
            notAllowed.handle(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private ApiToken good(HttpServletRequest request) {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
        ApiToken token = tokens.withSecret(secret).orElseThrow(() -> new BadToken("This is no token of ours."));
        if (token.revokedAt() != null) {
            throw new BadToken("The token " + token.name() + " was revoked.");
        }
        if (!token.isGoodAt(clock.instant())) {
            throw new BadToken("The token " + token.name() + " is over: make another one.");
        }
        return token;
    }

    private void requireScope(ApiToken token, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<Scope> asked = scopes.of(request.getMethod(), path);
        if (asked.isEmpty()) {
            throw new OutOfScope("No token opens this: sign in with a password.");
        }
        if (!token.opens(asked.get())) {
            throw new OutOfScope("The token " + token.name() + " lacks the scope " + asked.get() + ".");
        }
    }
}
