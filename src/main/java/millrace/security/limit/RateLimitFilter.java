package millrace.security.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.Role;
import millrace.security.Acting;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a caller wait who asks for too much: a person, a system or token, or an address where nobody signed in. */
public class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final TooManyRequests answer;

    RateLimitFilter(RateLimits limits, TooManyRequests answer) {
        this.limits = limits;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = wait(request);
        if (seconds > 0) {
            answer.answer(request, response, seconds);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long wait(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting)) {
            return limits.ofAddress(request.getRemoteAddr());
        }
        return acting.byToken() || acting.actor().is(Role.INTEGRATION)
                ? limits.ofSystem(acting.caller())
                : limits.ofPerson(acting.caller());
    }
}
