package millrace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import millrace.directory.Actor;
import millrace.directory.Directory;
import millrace.security.Passwords.Credential;
import millrace.security.token.TokenBearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up, at every request, what the person who signed in may do now; a session ends when that is not what it was. */
class ActingFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ActingFilter.class);

    private final Directory directory;
    private final Passwords passwords;

    ActingFilter(Directory directory, Passwords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
            Optional<Actor> actor = directory.actor(signedIn.getName());
            if (signedIn instanceof TokenBearer bearer) {
                act(actor.map(found -> new Acting(found, bearer.token())));
            } else if (signedIn instanceof SignedIn person && needsOwnPassword(person, request, actor)) {
                OwnPassword.demand(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Lets the person act as far as they may now; true when all that they may now is change their password. */
    private boolean needsOwnPassword(SignedIn person, HttpServletRequest request, Optional<Actor> actor) {
        Optional<Credential> kept = person.isSession() ? passwords.credentialOf(person.getName()) : Optional.empty();
        Instant sessionsEnd = kept.map(Credential::sessionsEnd).orElse(null);
        Optional<Actor> current = actor.filter(now -> !person.isSession() || !person.isOver(now, sessionsEnd));
        if (current.isEmpty()) {
            endSession(request);
        }
        act(current.map(Acting::new));
        boolean oneTime =
                person.isOneTime() || kept.filter(Credential::isOneTime).isPresent();
        return current.isPresent() && oneTime && !OwnPassword.isOpen(request);
    }

    /** The page of errors, too, shows who is signed in. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void act(Optional<Acting> acting) {
        // a context of its own: what the session holds stays as it is
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        acting.ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
    }

    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException ended) {
                // another request of this session was quicker
                LOG.debug("The session had ended already.", ended);
            }
        }
    }
}
