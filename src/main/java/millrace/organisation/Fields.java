package millrace.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millrace.database.KeptText;
import millrace.record.InvalidInput;

/** What somebody sent about a person or team, by field; what is not named stays as it was. */
final class Fields {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFFFD]");

    private final Map<String, Object> sent;

    /**
     * @throws InvalidInput when a field is none of these
     */
    Fields(Map<String, Object> sent, Set<String> known) {
        sent.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidInput(name, "%s: no such field can be changed.".formatted(name));
        });
        this.sent = sent;
    }

    /** A text, or null for none. */
    String text(String name, String before, int longest) {
        if (!sent.containsKey(name)) {
            return before;
        }
        var value = sent.get(name);
        var text = value instanceof String said ? said.strip() : null;
        if (value != null
                && (text == null
                        || text.length() > longest
                        || CONTROL.matcher(text).find()
                        || KeptText.complaint(text).isPresent())) {
            throw new InvalidInput(
                    name,
                    "%s: must be a text of at most %d characters, readable and on one line.".formatted(name, longest));
        }
        return text == null || text.isEmpty() ? null : text;
    }

    /** A text that is not empty. */
    String required(String name, String before, int longest) {
        var text = text(name, before, longest);
        if (text == null) {
            throw new InvalidInput(name, "%s: must not be empty.".formatted(name));
        }
        return text;
    }

    boolean flag(String name, boolean before) {
        var value = sent.getOrDefault(name, before);
        if (!(value instanceof Boolean said)) {
            throw new InvalidInput(name, "%s: must be true or false.".formatted(name));
        }
        return said;
    }

    <E extends Enum<E>> E one(String name, Class<E> type, E before) {
        return sent.containsKey(name) ? constant(name, type, sent.get(name)) : before;
    }

    /** Constants; there is no such thing as none of them by null, only an empty list. */
    <E extends Enum<E>> Set<E> several(String name, Class<E> type, Set<E> before) {
        if (sent.containsKey(name) && sent.get(name) == null) {
            throw new InvalidInput(name, "%s: must be a list, and cannot be emptied with null.".formatted(name));
        }
        return sent.containsKey(name)
                ? list(name).stream().map(value -> constant(name, type, value)).collect(Collectors.toSet())
                : before;
    }

    /** Keys of people or teams. */
    Set<String> keys(String name, Set<String> before) {
        if (!sent.containsKey(name)) {
            return before;
        }
        var keys = new LinkedHashSet<String>();
        for (var value : list(name)) {
            if (!(value instanceof String key)) {
                throw new InvalidInput(name, "%s: must be a list of keys.".formatted(name));
            }
            keys.add(key);
        }
        return keys;
    }

    private Collection<?> list(String name) {
        if (sent.get(name) instanceof Collection<?> list) {
            return list;
        }
        if (sent.get(name) == null) {
            return List.of();
        }
        throw new InvalidInput(name, "%s: must be a list.".formatted(name));
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, Object value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(String.valueOf(value).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        name,
                        "%s: must be one of %s."
                                .formatted(
                                        name,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
