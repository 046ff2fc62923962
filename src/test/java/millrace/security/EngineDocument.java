package millrace.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The OpenAPI document that the engine ships: every operation of engine-rest. */
final class EngineDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "patch", "head");

    /** One operation; its address has a value in every place that wants one. */
    record Operation(String id, String method, String path) {}

    private EngineDocument() {}

    static List<Operation> operations() throws IOException {
        JsonNode document = new ObjectMapper().readTree(new ClassPathResource("openapi.json").getInputStream());
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .flatMap(entry -> Stream.of(new Operation(
                                entry.getValue().path("operationId").asText(),
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey().replaceAll("\\{[^}]+}", "none")))))
                .toList();
    }
}
