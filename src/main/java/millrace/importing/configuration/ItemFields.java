package millrace.importing.configuration;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ImportedItem.Joint;
import millrace.cmdb.RelationType;
import millrace.record.InvalidInput;

/** An item by the fields of the contract; what has the wrong form is refused with the field. */
final class ItemFields {

    private static final Set<String> KNOWN =
            Set.of("source", "externalId", "type", "name", "attributes", "relations", "lastSeen", "deleted");
    private static final Set<String> OF_RELATIONS = Set.of("type", "target", "redundancy", "needed");
    private static final Set<String> OF_TARGETS = Set.of("source", "externalId");

    private static final Map<String, RelationType> TYPES = Arrays.stream(RelationType.values())
            .collect(Collectors.toMap(Enum::name, type -> type, (one, other) -> one, LinkedHashMap::new));

    private ItemFields() {}

    /** @throws InvalidInput when a field is unknown or has the wrong form */
    static ImportedItem of(long line, Map<String, Object> fields) {
        only(fields, KNOWN, null);
        var deleted = fields.get("deleted");
        if (deleted != null && !(deleted instanceof Boolean)) {
            throw new InvalidInput("deleted", "must be true or false");
        }
        return new ImportedItem(
                line,
                text(fields, "source"),
                text(fields, "externalId"),
                text(fields, "type"),
                text(fields, "name"),
                attributes(fields.get("attributes")),
                relations(fields.get("relations")),
                instant(text(fields, "lastSeen")),
                Boolean.TRUE.equals(deleted));
    }

    private static void only(Map<String, Object> fields, Set<String> known, String of) {
        for (var name : fields.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInput(
                        of,
                        "there is no field '%s'; there are %s"
                                .formatted(name, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        var value = fields.get(name);
        if (value == null || value instanceof String) {
            return value == null ? null : ((String) value).strip();
        }
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        throw new InvalidInput(name, "must be a text");
    }

    private static Map<String, Object> attributes(Object value) {
        if (value == null) {
            return null;
        }
        Map<String, Object> attributes = object("attributes", value);
        attributes.forEach((key, one) -> {
            if (one instanceof Map || one instanceof List) {
                throw new InvalidInput("attributes." + key, "must be a text, a number, true, false or null");
            }
        });
        return attributes;
    }

    static List<Joint> relations(Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            throw new InvalidInput("relations", "must be a list");
        }
        var relations = new ArrayList<Joint>();
        for (var one : list) {
            var fields = object("relations", one);
            only(fields, OF_RELATIONS, "relations");
            var target = object("relations", fields.get("target"));
            only(target, OF_TARGETS, "relations");
            var needed = fields.get("needed");
            if (needed != null && !(needed instanceof Integer)) {
                throw new InvalidInput("relations", "needed must be a whole number");
            }
            relations.add(new Joint(
                    type(fields.get("type")),
                    text(target, "source"),
                    text(target, "externalId"),
                    text(fields, "redundancy"),
                    (Integer) needed));
        }
        return relations;
    }

    /** The type of a relation in whatever letters: DEPENDS_ON, depends on, depends-on. */
    static RelationType type(Object value) {
        var exact = value instanceof String name ? TYPES.get(name) : null;
        if (exact != null) {
            return exact;
        }
        var wanted = String.valueOf(value).strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Optional.ofNullable(TYPES.get(wanted))
                .orElseThrow(() ->
                        new InvalidInput("relations", "type must be one of " + String.join(", ", TYPES.keySet())));
    }

    private static Map<String, Object> object(String field, Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw new InvalidInput(
                    field,
                    field.equals("relations")
                            ? "each must be {\"type\": ..., \"target\": {\"source\": ..., \"externalId\": ...}}"
                            : "must be an object");
        }
        @SuppressWarnings("unchecked") // an object in JSON has texts for keys
        var fields = (Map<String, Object>) value;
        return fields;
    }

    static Instant instant(String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new InvalidInput("lastSeen", "must be a moment like 2026-03-10T12:00:00Z");
        }
    }
}
