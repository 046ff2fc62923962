package millrace.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millrace.database.KeptText;

/**
 * What somebody sent to be kept, by field; what is not named stays as it was. What cannot be used is {@link InvalidInput} with the name
 * of the field.
 */
public final class SentFields {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFFFD]");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    // four digits of a year are what everything else that reads our dates expects
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Object> sent;

    /**
     * @throws InvalidInput when a field is none of these
     */
    public SentFields(Map<String, Object> sent, Set<String> known) {
        sent.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidInput(name, "%s: no such field can be changed.".formatted(name));
        });
        this.sent = sent;
    }

    /** Whether the field was named. */
    public boolean has(String name) {
        return sent.containsKey(name);
    }

    /** What was sent for the field; null where nothing was. */
    public Object value(String name) {
        return sent.get(name);
    }

    /** A text on one line, or null for none. */
    public String text(String name, String before, int longest) {
        return said(name, before, longest, "readable and on one line", text -> !CONTROL.matcher(text)
                .find());
    }

    /** A text that may have several lines, or null for none. */
    public String prose(String name, String before, int longest) {
        var text = said(name, before, longest, "readable", whatever -> true);
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private String said(String name, String before, int longest, String shape, Predicate<String> fits) {
        if (!sent.containsKey(name)) {
            return before;
        }
        var value = sent.get(name);
        var text = value instanceof String said ? said.strip() : null;
        if (value != null
                && (text == null
                        || text.length() > longest
                        || !fits.test(text)
                        || KeptText.complaint(text).isPresent())) {
            throw new InvalidInput(
                    name, "%s: must be a text of at most %d characters, %s.".formatted(name, longest, shape));
        }
        return text == null || text.isEmpty() ? null : text;
    }

    /** A whole number, or null for none. */
    public Integer whole(String name, Integer before, int least, int most) {
        if (!sent.containsKey(name) || isNothing(name)) {
            return sent.containsKey(name) ? null : before;
        }
        var number = number(name);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidInput(name, "%s: must be a whole number from %d to %d.".formatted(name, least, most));
        }
        return number.intValueExact();
    }

    /** An amount with at most two decimals that is not negative, or null for none. */
    public BigDecimal amount(String name, BigDecimal before) {
        if (!sent.containsKey(name) || isNothing(name)) {
            return sent.containsKey(name) ? null : before;
        }
        var number = number(name);
        if (number == null
                || number.signum() < 0
                || number.stripTrailingZeros().scale() > 2
                || number.compareTo(LARGEST) > 0) {
            throw new InvalidInput(
                    name, "%s: must be an amount such as 1200.50, with at most two decimals.".formatted(name));
        }
        return number.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** A day, or null for none. */
    public LocalDate day(String name, LocalDate before) {
        if (!sent.containsKey(name) || isNothing(name)) {
            return sent.containsKey(name) ? null : before;
        }
        try {
            return LocalDate.parse(String.valueOf(sent.get(name)).strip(), DAY);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput(name, "%s: must be a day such as 2026-03-31.".formatted(name));
        }
    }

    private boolean isNothing(String name) {
        return sent.get(name) == null || (sent.get(name) instanceof String text && text.isBlank());
    }

    /** Null where it is none; a form sends numbers as texts. */
    private BigDecimal number(String name) {
        var said = String.valueOf(sent.get(name)).strip();
        return PLAIN_NUMBER.matcher(said).matches() ? new BigDecimal(said) : null;
    }

    /** A text that is not empty. */
    public String required(String name, String before, int longest) {
        var text = text(name, before, longest);
        if (text == null) {
            throw new InvalidInput(name, "%s: must not be empty.".formatted(name));
        }
        return text;
    }

    public boolean flag(String name, boolean before) {
        var value = sent.getOrDefault(name, before);
        if (!(value instanceof Boolean said)) {
            throw new InvalidInput(name, "%s: must be true or false.".formatted(name));
        }
        return said;
    }

    public <E extends Enum<E>> E one(String name, Class<E> type, E before) {
        return sent.containsKey(name) ? constant(name, type, sent.get(name)) : before;
    }

    /** Constants; there is no such thing as none of them by null, only an empty list. */
    public <E extends Enum<E>> Set<E> several(String name, Class<E> type, Set<E> before) {
        if (sent.containsKey(name) && sent.get(name) == null) {
            throw new InvalidInput(name, "%s: must be a list, and cannot be emptied with null.".formatted(name));
        }
        return sent.containsKey(name)
                ? list(name).stream().map(value -> constant(name, type, value)).collect(Collectors.toSet())
                : before;
    }

    /** Keys of people or teams. */
    public Set<String> keys(String name, Set<String> before) {
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
