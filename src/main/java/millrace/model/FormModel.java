package millrace.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A form as people read it: its parts from top to bottom, those inside of groups included. */
public record FormModel(String id, List<Part> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One component of a form.
     *
     * @param key name of what it sends; empty for texts, lines and buttons
     * @param label what people read; for a text the text itself
     * @param shown whether people can only read it
     * @param options the values to choose from
     * @param list name of the list of data to choose from instead; empty for none
     * @param pattern what a text must look like; empty for anything
     */
    public record Part(
            String key,
            String type,
            String label,
            boolean required,
            boolean shown,
            List<String> options,
            String list,
            String pattern) {

        /** How to speak of it. */
        public String called() {
            return key.isEmpty() ? "'%s'".formatted(label) : "'%s' (%s)".formatted(label, key);
        }
    }

    /** Reads a file. @throws UnreadableModel when it is no form */
    public static FormModel read(ModelFile file) {
        try {
            JsonNode form = JSON.readTree(file.content());
            if (form == null
                    || !form.path("id").isTextual()
                    || !form.path("components").isArray()) {
                throw new UnreadableModel(file.name() + ": is no form: it needs an id and components.");
            }
            List<Part> parts = new ArrayList<>();
            collect(form.path("components"), parts);
            return new FormModel(form.path("id").asText(), List.copyOf(parts));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new UnreadableModel("%s: line %d is not valid JSON.".formatted(file.name(), line));
        }
    }

    private static void collect(JsonNode components, List<Part> parts) {
        for (JsonNode component : components) {
            List<String> options = new ArrayList<>();
            component
                    .path("values")
                    .forEach(option -> options.add(option.path("value").asText()));
            parts.add(new Part(
                    component.path("key").asText(""),
                    component.path("type").asText(""),
                    component.path("label").asText(component.path("text").asText("")),
                    component.path("validate").path("required").asBoolean(),
                    component.path("disabled").asBoolean()
                            || component.path("readonly").asBoolean(),
                    List.copyOf(options),
                    component.path("properties").path("options").asText(""),
                    component.path("validate").path("pattern").asText("")));
            collect(component.path("components"), parts);
        }
    }
}
