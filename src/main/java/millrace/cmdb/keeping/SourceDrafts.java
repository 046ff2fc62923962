package millrace.cmdb.keeping;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** Sources as somebody wants them: as they were, with the fields that were named. */
final class SourceDrafts {

    private static final String ATTRIBUTES = "attributes";
    private static final int LONGEST_NAME = 200;
    private static final int LAST = 10_000;

    private SourceDrafts() {}

    /**
     * The source with what was sent.
     *
     * @param known the names of everything that sources say
     * @throws InvalidInput when a field cannot be used
     */
    static Source of(Source before, Map<String, Object> sent, Set<String> known) {
        var fields = new SentFields(sent, Set.of("name", "precedence", ATTRIBUTES));
        return before.with(
                fields.required("name", before.name(), LONGEST_NAME),
                rank("precedence", fields.whole("precedence", before.precedence(), 0, LAST)),
                attributes(before, fields, known));
    }

    private static Map<String, Integer> attributes(Source before, SentFields fields, Set<String> known) {
        var attributes = new TreeMap<>(before.attributes());
        if (!fields.has(ATTRIBUTES)) {
            return attributes;
        }
        if (fields.value(ATTRIBUTES) == null) {
            return Map.of();
        }
        if (!(fields.value(ATTRIBUTES) instanceof Map<?, ?> named)) {
            throw new InvalidInput(
                    ATTRIBUTES, "attributes: must be an object, with a precedence or null for each name.");
        }
        named.forEach((name, value) -> {
            var attribute = String.valueOf(name);
            var field = ATTRIBUTES + "." + attribute;
            if (value == null && attributes.containsKey(attribute)) {
                attributes.remove(attribute);
            } else if (!known.contains(attribute)) {
                throw new InvalidInput(field, "%s: no item has an attribute of that name.".formatted(field));
            } else if (value != null) {
                var one = new SentFields(Collections.singletonMap(field, value), Set.of(field));
                attributes.put(attribute, rank(field, one.whole(field, null, 0, LAST)));
            }
        });
        return attributes;
    }

    private static int rank(String field, Integer rank) {
        if (rank == null) {
            throw new InvalidInput(field, "%s: must be a whole number from 0 to %d.".formatted(field, LAST));
        }
        return rank;
    }
}
