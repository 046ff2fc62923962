package millrace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import millrace.directory.Directory;
import millrace.security.token.ApiToken;
import millrace.security.token.TokenBearer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up, at every request, what the person who signed in may do now: a changed role counts at once. */
class ActingFilter extends OncePerRequestFilter {

    private final Directory directory;

    ActingFilter(Directory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
            directory
                    .actor(signedIn.getName())
                    .ifPresentOrElse(
                            actor -> replace(new Acting(actor, token(signedIn))), () -> signOut(request, signedIn));
        }
        chain.doFilter(request, response);
    }

    /** The page of errors, too, shows who is signed in. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void replace(Authentication authentication) {
        // a context of its own: what the session holds stays as it is
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    private static ApiToken token(Authentication signedIn) {
        return signedIn instanceof TokenBearer bearer ? bearer.token() : null;
    }

    private static void signOut(HttpServletRequest request, Authentication signedIn) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        // a session that came along with a token may be somebody else's
        if (session != null && token(signedIn) == null) {
            session.invalidate();
        }
    }
}
