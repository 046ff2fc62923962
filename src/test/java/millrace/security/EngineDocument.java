package millrace.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The OpenAPI document that the engine ships: every operation of engine-rest. */
final class EngineDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options", "patch", "head");

    /** One operation; its address has a value in every place that wants one. */
    record Operation(String id, String method, String path) {}

    /** What an operation that only asks may be asked by: parameters of its address, or properties of its body, with their types. */
    record Question(Operation operation, Map<String, String> parameters, Map<String, String> properties) {}

    private EngineDocument() {}

    /** Every operation that asks and changes nothing. */
    static List<Question> questions() throws IOException {
        JsonNode document = new ObjectMapper().readTree(new ClassPathResource("openapi.json").getInputStream());
        return operations().stream()
                .filter(operation -> "GET".equals(operation.method())
                        || ("POST".equals(operation.method()) && operation.id().matches("(query|get|post).*")))
                .map(operation -> question(document, operation))
                .toList();
    }

    private static Question question(JsonNode document, Operation operation) {
        JsonNode described = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(Map.Entry::getValue)
                .filter(one -> operation.id().equals(one.path("operationId").asText()))
                .findFirst()
                .orElseThrow();
        Map<String, String> parameters = new LinkedHashMap<>();
        described.path("parameters").forEach(parameter -> {
            if ("query".equals(parameter.path("in").asText())) {
                parameters.put(
                        parameter.path("name").asText(),
                        parameter.path("schema").path("type").asText());
            }
        });
        Map<String, String> properties = new LinkedHashMap<>();
        collect(
                document,
                described
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"),
                properties);
        return new Question(operation, parameters, properties);
    }

    private static void collect(JsonNode document, JsonNode schema, Map<String, String> properties) {
        JsonNode body =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        body.path("allOf").forEach(part -> collect(document, part, properties));
        body.path("properties")
                .properties()
                .forEach(property -> properties.put(
                        property.getKey(), property.getValue().path("type").asText("object")));
    }

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
