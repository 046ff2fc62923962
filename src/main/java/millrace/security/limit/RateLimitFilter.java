package millrace.security.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import millrace.directory.Role;
import millrace.security.Acting;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a caller wait who asks for too much: a person, a system or token, or an address where nobody signed in. */
public class RateLimitFilter extends OncePerRequestFilter {

    private static final String COUNTED = RateLimitFilter.class.getName() + ".counted";

    private final RateLimits limits;
    private final TooManyRequests answer;
    private final RequestMatcher asked;

    RateLimitFilter(RateLimits limits, TooManyRequests answer, RequestMatcher asked) {
        this.limits = limits;
        this.answer = answer;
        this.asked = asked;
    }

    /** Whether the request was counted before it came to be refused. */
    static boolean hasCounted(HttpServletRequest request) {
        return request.getAttribute(COUNTED) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return hasCounted(request) || !asked.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(COUNTED, true);
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
