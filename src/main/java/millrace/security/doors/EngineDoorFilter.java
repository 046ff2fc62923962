package millrace.security.doors;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import millrace.directory.Actor;
import millrace.directory.Actors;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Stands before everything of the engine that is reachable over HTTP and lets through what the table of doors opens. */
public class EngineDoorFilter extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final EngineDoors doors;
    private final EngineBodies bodies;
    private final Actors actors;

    EngineDoorFilter(EngineDoors doors, EngineBodies bodies, Actors actors) {
        this.doors = doors;
        this.bodies = bodies;
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Actor actor = actors.current();
        Optional<String> refusal =
                doors.refusal(actor, request.getMethod(), path).or(() -> parameterRefusal(request));
        if (refusal.isPresent()) {
            EngineAnswer.write(request, response, 403, refusal.get());
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            EngineAnswer.write(request, response, 413, "The body is larger than 1 MB.");
        } else if (body.length > 0 && !isJson(request)) {
            EngineAnswer.write(request, response, 415, "Send JSON.");
        } else if (mayEnter(actor, request, response, path, body)) {
            boolean operation = EngineDoors.operation(path).isPresent();
            chain.doFilter(new EngineRequest(request, body, operation), response);
        }
    }

    private boolean mayEnter(
            Actor actor, HttpServletRequest request, HttpServletResponse response, String path, byte[] body)
            throws IOException {
        try {
            Optional<String> refusal =
                    bodies.refusal(actor, EngineDoors.operation(path).orElse(""), body);
            if (refusal.isPresent()) {
                EngineAnswer.write(request, response, 403, refusal.get());
            }
            return refusal.isEmpty();
        } catch (JacksonException unreadable) {
            EngineAnswer.write(request, response, 400, "The body is not readable JSON.");
            return false;
        }
    }

    private static Optional<String> parameterRefusal(HttpServletRequest request) {
        String query = request.getQueryString();
        // read from the address itself: asking the request for parameters would swallow a posted form
        return UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                .map(name -> UriUtils.decode(name, StandardCharsets.UTF_8))
                .filter(EngineBodies::isExpression)
                .findFirst()
                .map(name -> "Expressions are not accepted here: " + name + ".");
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }
}
