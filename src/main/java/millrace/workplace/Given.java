package millrace.workplace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import millrace.record.InvalidInput;

/** What was said with an act, checked against the act's fields; what is blank was not said. */
public final class Given {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 200;
    private static final int MANY = 100;

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Given() {}

    /**
     * Checks what was said.
     *
     * @throws InvalidInput naming the field that is unknown, missing or of another type
     */
    public static Given of(Act act, Map<String, Object> said) {
        var given = new Given();
        said.keySet().stream()
                .filter(name ->
                        act.fields().stream().noneMatch(field -> field.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput(
                            name, "%s: %s has no such field; it has %s.".formatted(name, act.name(), names(act)));
                });
        act.fields().forEach(field -> given.take(field, said.get(field.name())));
        return given;
    }

    private static String names(Act act) {
        return act.fields().isEmpty()
                ? "none"
                : act.fields().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    private void take(Field field, Object said) {
        var value = said == null
                ? null
                : switch (field.type()) {
                    case FLAG -> flag(field.name(), said);
                    case PEOPLE, SERVICES -> list(field.name(), said, "[\\s,;]+");
                    case ITEMS -> list(field.name(), said, "[,;]");
                    case CHOICE -> chosen(field, text(field.name(), said, LONGEST_LINE));
                    case LINES -> text(field.name(), said, LONGEST);
                    case TEXT, PERSON, TEAM, RECORD, SERVICE -> text(field.name(), said, LONGEST_LINE);
                };
        if (value == null && field.required()) {
            throw new InvalidInput(field.name(), "%s: is required.".formatted(field.name()));
        }
        if (value != null) {
            values.put(field.name(), value);
        }
    }

    private static String text(String name, Object said, int longest) {
        if (!(said instanceof String text) || text.length() > longest || text.indexOf('\0') >= 0) {
            throw new InvalidInput(name, "%s: must be a text of at most %,d characters.".formatted(name, longest));
        }
        return text.isBlank() ? null : text.strip();
    }

    private static String chosen(Field field, String said) {
        if (said != null
                && field.options().stream().noneMatch(option -> option.value().equals(said))) {
            throw new InvalidInput(
                    field.name(),
                    "%s: must be one of %s."
                            .formatted(
                                    field.name(),
                                    field.options().stream()
                                            .map(Field.Option::value)
                                            .filter(value -> !value.isEmpty())
                                            .collect(Collectors.joining(", "))));
        }
        return said;
    }

    private static Boolean flag(String name, Object said) {
        if (said instanceof Boolean flag) {
            return flag;
        }
        if (said instanceof String text && List.of("true", "false", "").contains(text)) {
            return Boolean.valueOf(text);
        }
        throw new InvalidInput(name, "%s: must be true or false.".formatted(name));
    }

    private static List<String> list(String name, Object said, String divider) {
        var items = said instanceof String text
                ? Arrays.asList((Object[]) text.strip().split(divider))
                : said instanceof List<?> several ? several : null;
        if (items == null || items.size() > MANY || !items.stream().allMatch(String.class::isInstance)) {
            throw new InvalidInput(name, "%s: must be a list of at most %d keys.".formatted(name, MANY));
        }
        var keys = items.stream()
                .map(item -> text(name, item, LONGEST_LINE))
                .filter(key -> key != null)
                .toList();
        return keys.isEmpty() ? null : keys;
    }

    /** A text, or the key of somebody or something; null when nothing was said. */
    public String text(String name) {
        return (String) values.get(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A list of keys; empty when nothing was said. */
    @SuppressWarnings("unchecked")
    public Optional<List<String>> keys(String name) {
        return Optional.ofNullable((List<String>) values.get(name));
    }

    /** A constant; null when nothing was said. */
    public <E extends Enum<E>> E one(Class<E> type, String name) {
        return text(name) == null ? null : Enum.valueOf(type, text(name));
    }
}
