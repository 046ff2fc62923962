package millrace.security.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import millrace.directory.Actor;
import millrace.security.Acting;
import millrace.security.doors.EngineAnswer;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls it, for the time of the call; a call by nobody does not reach it. */
class EngineSignInFilter extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineSignInFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting)) {
            // without an authenticated user the engine would check nothing at all
            EngineAnswer.write(request, response, 401, "Sign in first: this needs a name and a password.");
            return;
        }
        Actor actor = acting.actor();
        identities.setAuthentication(actor.person(), List.copyOf(actor.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
