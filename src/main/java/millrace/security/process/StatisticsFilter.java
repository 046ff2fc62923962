package millrace.security.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Counts what runs in each model anew: the engine's own figures include records that the reader may not know of. */
class StatisticsFilter extends OncePerRequestFilter {

    private static final String STATISTICS = "/process-definition/statistics";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EngineSight sight;

    StatisticsFilter(EngineSight sight) {
        this.sight = sight;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().replaceAll("/$", "").endsWith(STATISTICS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK) {
            JsonNode models = JSON.readTree(kept.getContentAsByteArray());
            models.forEach(model -> recount((ObjectNode) model));
            kept.resetBuffer();
            kept.getOutputStream().write(JSON.writeValueAsBytes(models));
        }
        kept.copyBodyToResponse();
    }

    private void recount(ObjectNode model) {
        String id = model.path("id").asText();
        model.put("instances", sight.instances(id));
        if (model.has("failedJobs")) {
            model.put("failedJobs", sight.failedJobs(id));
        }
        if (model.path("incidents").isIntegralNumber()) {
            model.put("incidents", sight.failures(id));
        } else if (model.has("incidents") && sight.failures(id) == 0) {
            model.putArray("incidents");
        }
    }
}
