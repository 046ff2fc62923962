package millrace.incident.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Pattern;
import millrace.record.InvalidInput;

/** The place in a list after which its next page begins, as an opaque word that only fits the order it was made for. */
record Cursor(IncidentOrder order, Object key, long id) {

    private static final Pattern SHAPE = Pattern.compile("(\\w+) (true|false) (\\d{1,18}) (\\S+)");

    static Cursor after(IncidentSummary last, IncidentOrder order) {
        return new Cursor(order, order.keyOf(last), last.id());
    }

    String word() {
        var plain = "%s %s %d %s".formatted(order.by(), order.descending(), id, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput when the word was made for another order, or by somebody else */
    static Cursor read(String word, IncidentOrder order) {
        try {
            var plain = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8));
            if (plain.matches()
                    && plain.group(1).equals(order.by().name())
                    && plain.group(2).equals(String.valueOf(order.descending()))) {
                return new Cursor(order, key(order, plain.group(4)), Long.parseLong(plain.group(3)));
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw unusable(e);
        }
        throw unusable(null);
    }

    /** The key as a value that the database driver understands. */
    Object value() {
        return key instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : key;
    }

    private static Object key(IncidentOrder order, String text) {
        return switch (order.by()) {
            case OPENED, UPDATED -> Instant.parse(text);
            case PRIORITY, NUMBER -> Long.valueOf(text);
        };
    }

    private static InvalidInput unusable(Exception cause) {
        var refusal = new InvalidInput(
                "cursor", "cursor: take it from the answer before this one, with the same sort and order.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
