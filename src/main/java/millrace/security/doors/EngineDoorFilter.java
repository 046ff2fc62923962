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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Stands before everything of the engine that is reachable over HTTP and lets through what the table of doors opens. */
public class EngineDoorFilter extends OncePerRequestFilter {

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
        if (EngineDoors.isOfUnknownEngine(path)) {
            EngineAnswer.write(request, response, 404, "There is no engine of this name.");
            return;
        }
        Actor actor = actors.current();
        Optional<String> refusal =
                doors.refusal(actor, request.getMethod(), path).or(() -> parameterRefusal(request));
        if (refusal.isPresent()) {
            EngineAnswer.write(request, response, 403, refusal.get());
            return;
        }
        Optional<String> unusable = grantsComplaint(path, request).or(() -> LikeValues.complaint(parameters(request)));
        if (unusable.isPresent()) {
            EngineAnswer.write(request, response, 400, unusable.get());
            return;
        }
        Optional<String> operation = EngineDoors.operation(path);
        BodyKind kind = BodyKind.of(request.getMethod(), operation.orElse(""));
        byte[] body = request.getInputStream().readNBytes(kind.largest() + 1);
        if (body.length > kind.largest()) {
            EngineAnswer.write(request, response, 413, kind.tooLarge());
        } else if (!kind.isSentBy(request, body.length > 0)) {
            EngineAnswer.write(request, response, 415, kind.expectation());
        } else if (kind == BodyKind.MODELS || mayEnter(actor, request, response, operation, body)) {
            chain.doFilter(
                    new EngineRequest(request, bodies.withoutHidden(path, body), operation.isPresent()), response);
        }
    }

    private boolean mayEnter(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<String> operation,
            byte[] body)
            throws IOException {
        try {
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
        List<String> types = parameters(request).getOrDefault("resourceType", List.of());
        return types.size() == 1
                        && !OF_RECORDS.contains(types.get(0))
                        && types.get(0).matches("[0-9]+")
                ? Optional.empty()
                : Optional.of("Grants are listed for one resourceType at a time, and those of records not at all.");
    }

    private static Optional<String> parameterRefusal(HttpServletRequest request) {
        return parameters(request).keySet().stream()
                .filter(EngineBodies::isExpression)
                .findFirst()
                .map(name -> "Expressions are not accepted here: " + name + ".");
    }

    /** Read from the address itself: asking the request for parameters would swallow a posted form. */
    private static MultiValueMap<String, String> parameters(HttpServletRequest request) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> decoded.add(decoded(name), value == null ? "" : decoded(value))));
        return decoded;
    }

    private static String decoded(String sent) {
        return UriUtils.decode(sent.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
