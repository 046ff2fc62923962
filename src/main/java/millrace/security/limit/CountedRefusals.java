package millrace.security.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Counts for an address who is refused there before anybody knows who it is, so that wrong secrets cannot be tried without end. */
public final class CountedRefusals {

    private final RateLimits limits;
    private final TooManyRequests answer;

    CountedRefusals(RateLimits limits, TooManyRequests answer) {
        this.limits = limits;
        this.answer = answer;
    }

    /** Refuses in these words, and lets wait who is refused too often. */
    public AuthenticationEntryPoint notSignedIn(AuthenticationEntryPoint words) {
        return (request, response, why) -> {
            if (!mustWait(request, response)) {
                words.commence(request, response, why);
            }
        };
    }

    /** The same for who shows something that does not open this. */
    public AccessDeniedHandler notAllowed(AccessDeniedHandler words) {
        return (request, response, why) -> {
            if (!mustWait(request, response)) {
                words.handle(request, response, why);
            }
        };
    }

    private boolean mustWait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long seconds = RateLimitFilter.hasCounted(request) ? 0 : limits.ofAddress(request.getRemoteAddr());
        if (seconds > 0) {
            answer.answer(request, response, seconds);
        }
        return seconds > 0;
    }
}
