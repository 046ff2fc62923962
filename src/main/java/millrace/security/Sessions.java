package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import millrace.directory.Actors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets one session of somebody go on when all their sessions have ended: the one in which they asked for it. */
@Component
public class Sessions {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final Actors actors;
    private final Clock clock;

    Sessions(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /** Begins the session of this request anew; without one, or with a password in the request, nothing happens. */
    public void goOn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return;
        }
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.forASession(actors.current(), clock.instant()));
        kept.saveContext(context, request, response);
    }
}
