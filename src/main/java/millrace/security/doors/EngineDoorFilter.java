package millrace.security.doors;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Actors;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Stands before everything of the engine that is reachable over HTTP and lets through what the table of doors opens. */
public class EngineDoorFilter extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final Set<String> GRANTS = Set.of("/authorization", "/authorization/count");
    // tasks and process instances, running and past
    private static final Set<String> OF_RECORDS = Set.of("7", "8", "19", "20");

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
        Optional<String> ofGrants = grantsComplaint(path, request);
        if (ofGrants.isPresent()) {
            EngineAnswer.write(request, response, 400, ofGrants.get());
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            EngineAnswer.write(request, response, 413, "The body is larger than 1 MB.");
        } else if (!speaksJson(request, body.length > 0)) {
            EngineAnswer.write(request, response, 415, "Send JSON.");
        } else if (mayEnter(actor, request, response, path, body)) {
            boolean operation = EngineDoors.operation(path).isPresent();
            chain.doFilter(new EngineRequest(request, bodies.withoutHidden(path, body), operation), response);
        }
    }

    private boolean mayEnter(
            Actor actor, HttpServletRequest request, HttpServletResponse response, String path, byte[] body)
            throws IOException {
        try {
            Optional<String> operation = EngineDoors.operation(path);
            Optional<String> refusal = bodies.refusal(actor, operation.orElse(""), body);
            if (refusal.isPresent()) {
                EngineAnswer.write(request, response, 403, refusal.get());
                return false;
            }
            Optional<String> complaint = bodies.complaint(body);
            if (complaint.isPresent()) {
                EngineAnswer.write(request, response, 400, complaint.get());
            }
            return complaint.isEmpty();
        } catch (JacksonException unreadable) {
            EngineAnswer.write(request, response, 400, "The body is not readable JSON.");
            return false;
        }
    }

    /** The grants of a record's tasks and process would tell who sees a record that others do not. */
    private static Optional<String> grantsComplaint(String path, HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())
                || EngineDoors.operation(path).filter(GRANTS::contains).isEmpty()) {
            return Optional.empty();
        }
        List<String> types = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getOrDefault("resourceType", List.of());
        return types.size() == 1
                        && !OF_RECORDS.contains(types.get(0))
                        && types.get(0).matches("[0-9]+")
                ? Optional.empty()
                : Optional.of("Grants are listed for one resourceType at a time, and those of records not at all.");
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

    /** Whether a body is JSON in the one encoding that the doors and the engine read alike; without one, any readable type does. */
    private static boolean speaksJson(HttpServletRequest request, boolean body) {
        if (request.getContentType() == null) {
            return !body;
        }
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            boolean json = MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
            return body ? json : type.isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
