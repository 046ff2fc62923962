package millrace.cmdb.keeping;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who says something about items, and how much they are believed: the smallest precedence counts.
 *
 * @param attributes another precedence for some of what is said, by its name
 * @param items of how many items it tells
 * @param lastSeen when it saw one of them last; null when it never said
 * @param version counts the saves
 */
public record Source(
        String key,
        String name,
        int precedence,
        Map<String, Integer> attributes,
        long items,
        Instant lastSeen,
        long version) {

    public Source {
        attributes = new TreeMap<>(attributes);
    }

    /** Whether it is believed more or less than that, about anything. */
    boolean isBelievedOtherwise(Source before) {
        return precedence != before.precedence || !attributes.equals(before.attributes);
    }

    /** What it is believed about otherwise than before, by name; null for everything. */
    Set<String> otherThan(Source before) {
        if (precedence != before.precedence) {
            return null;
        }
        Set<String> names = new TreeSet<>(attributes.keySet());
        names.addAll(before.attributes.keySet());
        names.removeIf(name -> Objects.equals(attributes.get(name), before.attributes.get(name)));
        return names;
    }

    Source with(String newName, int newPrecedence, Map<String, Integer> newAttributes) {
        return new Source(key, newName, newPrecedence, newAttributes, items, lastSeen, version);
    }

    /** Everything that people say about it, by its name. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        told.put("name", name);
        told.put("precedence", String.valueOf(precedence));
        attributes.forEach((attribute, rank) -> told.put("attributes." + attribute, String.valueOf(rank)));
        return told;
    }
}
