package millrace.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form as it lies in the source tree. */
public record FormFile(Path path, JsonNode schema) {

    public static FormFile read(Path path) {
        try {
            return new FormFile(path, new ObjectMapper().readTree(path.toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Stream<JsonNode> components() {
        return StreamSupport.stream(schema.path("components").spliterator(), false);
    }

    /** Components that carry a value people see. */
    Stream<JsonNode> fields() {
        return components()
                .filter(component ->
                        component.has("key") && !component.path("type").asText().equals("expression"));
    }

    /** Fields that a person may change. */
    Stream<JsonNode> asked() {
        return fields().filter(field -> !field.path("disabled").asBoolean());
    }

    /** The list of data that a field offers; empty when its options are written down. */
    static String list(JsonNode field) {
        return field.path("properties").path("options").asText();
    }

    static Stream<String> options(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(option -> option.path("value").asText());
    }
}
