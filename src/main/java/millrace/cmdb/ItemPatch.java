package millrace.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;

/** What somebody sent about an item, by field: what is not named stays, null empties. */
@Component
class ItemPatch {

    // null is something that was said
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ATTRIBUTES = "attributes";

    /**
     * The details with what was sent.
     *
     * @throws InvalidInput when a field is none, or has the wrong form
     */
    ItemDetails apply(ItemDetails before, Map<String, Object> sent) {
        ObjectNode merged = JSON.valueToTree(before);
        ObjectNode patch = JSON.valueToTree(sent);
        if (patch.get(ATTRIBUTES) instanceof ObjectNode attributes) {
            var kept = (ObjectNode) merged.get(ATTRIBUTES);
            attributes.properties().forEach(one -> {
                if (one.getValue().isNull()) {
                    kept.remove(one.getKey());
                } else {
                    kept.set(one.getKey(), one.getValue());
                }
            });
            patch.remove(ATTRIBUTES);
        }
        merged.setAll(patch);
        try {
            return whole(JSON.readerFor(ItemDetails.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(merged));
        } catch (JsonMappingException wrong) {
            throw invalid(wrong);
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw new InvalidInput("", "The body is not an item.");
        } catch (IOException never) {
            throw new IllegalStateException("what is in memory cannot be read", never);
        }
    }

    /** Without gaps where there is something usual. */
    static ItemDetails whole(ItemDetails details) {
        return new ItemDetails(
                details.type(),
                details.name() == null ? null : details.name().strip(),
                details.environment(),
                empty(details.owner()),
                empty(details.team()),
                Objects.requireNonNullElse(details.lifecycle(), Lifecycle.IN_USE),
                empty(details.supplier()),
                details.verifyEveryDays(),
                Objects.requireNonNullElse(details.attributes(), Map.of()),
                details.services() == null
                        ? List.of()
                        : details.services().stream()
                                .distinct()
                                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                                .toList());
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static InvalidInput invalid(JsonMappingException wrong) {
        var field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return new InvalidInput(field, "%s: there is no such field, or it cannot have this value.".formatted(field));
    }

    /** The names of what differs, attributes as {@code attributes.memory}. */
    static Set<String> differences(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    /** Everything that is said, by its name; what is not said is left out. */
    static Map<String, Object> flat(ItemDetails details) {
        Map<String, Object> said = new TreeMap<>();
        put(said, "type", details.type());
        put(said, "name", details.name());
        put(said, "environment", details.environment());
        put(said, "owner", details.owner());
        put(said, "team", details.team());
        put(said, "lifecycle", details.lifecycle());
        put(said, "supplier", details.supplier());
        put(said, "verifyEveryDays", details.verifyEveryDays());
        put(said, "services", details.services().isEmpty() ? null : String.join(", ", details.services()));
        details.attributes().forEach((key, value) -> put(said, ATTRIBUTES + "." + key, value));
        return said;
    }

    private static void put(Map<String, Object> said, String name, Object value) {
        if (value != null) {
            said.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }
}
