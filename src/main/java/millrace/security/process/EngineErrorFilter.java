package millrace.security.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rewrites every error of the engine's interfaces, on both mounts, so that it is one sentence. */
class EngineErrorFilter extends OncePerRequestFilter {

    private static final Pattern FORM_OF_TASK = Pattern.compile("/task/[^/]+/(form|deployed-form|form-variables)/?$");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineTraces.begin();
        try {
            answer(request, response, chain);
        } finally {
            EngineTraces.end();
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorCapture capture = new ErrorCapture(response);
        chain.doFilter(request, capture);
        capture.finish();
        if (capture.isError()) {
            boolean form = FORM_OF_TASK.matcher(request.getRequestURI()).find();
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            EngineErrors.Answer answer = form
                    ? EngineErrors.ofHiddenTask(capture.getStatus(), capture.keptBody())
                    : EngineErrors.safe(capture.getStatus(), capture.keptBody(), Asked.of(request, path));
            response.setStatus(answer.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            // the engine has announced the length of its own words
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
