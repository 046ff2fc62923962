package millrace.security.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rewrites every error of the engine's interfaces, on both mounts, so that it is one sentence. */
class EngineErrorFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorCapture capture = new ErrorCapture(response);
        chain.doFilter(request, capture);
        capture.finish();
        if (capture.isError()) {
            EngineErrors.Answer answer = EngineErrors.safe(capture.getStatus(), capture.keptBody());
            response.setStatus(answer.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            // the engine has announced the length of its own words
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
