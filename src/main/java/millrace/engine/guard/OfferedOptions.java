package millrace.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import millrace.engine.FormOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills a form with what can be chosen now, where it names a list in the custom property {@code options}. */
@Component
class OfferedOptions {

    // a longer list is no help to people, and too much to load with every form
    private static final int LONGEST = 500;

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectProvider<FormOptions> lists;

    OfferedOptions(ObjectProvider<FormOptions> lists) {
        this.lists = lists;
    }

    InputStream filled(InputStream form) {
        try (form) {
            JsonNode schema = json.readTree(form);
            fill(schema.path("components"));
            return new ByteArrayInputStream(json.writeValueAsBytes(schema));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void fill(JsonNode components) {
        for (JsonNode component : components) {
            String name = component.path("properties").path("options").asText();
            lists.stream()
                    .filter(list -> list.name().equals(name))
                    .findFirst()
                    .ifPresent(list -> offer(list.offered(LONGEST), (ObjectNode) component));
            fill(component.path("components"));
        }
    }

    private static void offer(List<FormOptions.Option> options, ObjectNode component) {
        if (options.size() > LONGEST) {
            component.put("type", "textfield");
            return;
        }
        ArrayNode values = component.putArray("values");
        options.forEach(
                option -> values.addObject().put("label", option.label()).put("value", option.value()));
    }
}
