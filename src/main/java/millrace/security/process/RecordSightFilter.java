package millrace.security.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import millrace.security.doors.EngineAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers about a user task or process instance that is hidden from the caller as about one that never was, whatever is asked of
 * it: the engine's own refusals would tell the difference.
 */
class RecordSightFilter extends OncePerRequestFilter {

    private static final Pattern ONE = Pattern.compile(
            "(?:(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?|/camunda/api/cockpit/plugin/[^/]+/[^/]+)"
                    + "/(task|process-instance)/([^/]+)(?:/.*)?");
    private static final Set<String> OF_ALL = Set.of("count", "report");

    private final EngineSight sight;

    RecordSightFilter(EngineSight sight) {
        this.sight = sight;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher one = ONE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (one.matches() && !OF_ALL.contains(one.group(2)) && !isVisible(one.group(1), one.group(2))) {
            EngineAnswer.write(request, response, 404, EngineErrors.THERE_IS_NONE);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isVisible(String kind, String id) {
        return kind.equals("task") ? sight.ofTask(id) : sight.ofInstance(id);
    }
}
