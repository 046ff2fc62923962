package millrace.cmdb.keeping;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

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

    /** Whether it is believed exactly as much as that one. */
    boolean isBelievedAs(Source other) {
        return precedence == other.precedence && attributes.equals(other.attributes);
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
