package millrace.cmdb;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A kind of item, and what is kept about items of it.
 *
 * @param version counts the saves
 */
public record ItemType(String key, String name, String description, long version, List<Attribute> attributes) {

    /** What a value of an attribute is. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        CHOICE
    }

    /**
     * One thing that is kept.
     *
     * @param options what can be chosen, where it is a choice
     * @param sensitive whether only those who answer for the item and managers see it
     * @param usedBy the practices that use it; one that nobody uses is better not kept
     */
    public record Attribute(
            String key, String label, Kind kind, List<String> options, boolean sensitive, Set<String> usedBy) {

        /** Whether no practice says that it uses this. */
        public boolean unused() {
            return usedBy.isEmpty();
        }
    }

    public ItemType {
        attributes =
                attributes.stream().sorted(Comparator.comparing(Attribute::key)).toList();
    }

    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream().filter(one -> one.key().equals(wanted)).findFirst();
    }

    /** Keys of what only few may see. */
    public Set<String> sensitive() {
        return attributes.stream()
                .filter(Attribute::sensitive)
                .map(Attribute::key)
                .collect(Collectors.toSet());
    }

    /** Everything that is said of it, by its name; what is not said is left out. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        told.put("name", name);
        if (description != null) {
            told.put("description", description);
        }
        for (var attribute : attributes) {
            var field = "attributes." + attribute.key() + ".";
            told.put(field + "label", attribute.label());
            told.put(field + "kind", attribute.kind().name());
            if (!attribute.options().isEmpty()) {
                told.put(field + "options", String.join(", ", attribute.options()));
            }
            if (attribute.sensitive()) {
                told.put(field + "sensitive", "true");
            }
            if (!attribute.unused()) {
                told.put(field + "usedBy", attribute.usedBy().stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return told;
    }
}
