package millrace.security.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import millrace.security.audit.AccessLog;
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
    private final AccessLog log;
    private final Clock clock;
    private final AuthenticationEntryPoint notSignedIn;
    private final AccessDeniedHandler notAllowed;

    TokenDoor(
            KnownTokens tokens,
            ScopeTable scopes,
            AccessLog log,
            Clock clock,
            AuthenticationEntryPoint notSignedIn,
            AccessDeniedHandler notAllowed) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.log = log;
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
        String address = request.getRemoteAddr();
        Optional<ApiToken> found = tokens.withSecret(secret, address);
        Optional<ApiToken> good = found.filter(token -> token.isGoodAt(clock.instant()));
        if (good.isEmpty()) {
            String name = found.map(ApiToken::name).orElse(null);
            log.refusedToken(found.map(ApiToken::owner).orElse(null), name, address);
            throw new BadToken(name == null ? "This is no token of ours." : sentence(found.get()));
        }
        return good.get();
    }

    private static String sentence(ApiToken token) {
        return "The token " + token.name()
                + (token.revokedAt() == null ? " is over: make another one." : " was revoked.");
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
