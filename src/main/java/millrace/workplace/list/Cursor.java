package millrace.workplace.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Pattern;
import millrace.record.InvalidInput;
import millrace.workplace.ListedOrder;
import millrace.workplace.ListedRow;

/**
 * The place in a list after which a page begins, or before which it ends, as an opaque word that only fits the order it was made for.
 */
record Cursor(Sorting sorting, Object key, long id, boolean back) {

    private static final Pattern SHAPE = Pattern.compile("(<?)(\\w+) (true|false) (\\d{1,18}) (\\S+)");

    static String after(ListedRow last, Sorting sorting) {
        return new Cursor(sorting, last.place(), last.id(), false).word();
    }

    static String before(ListedRow first, Sorting sorting) {
        return new Cursor(sorting, first.place(), first.id(), true).word();
    }

    private String word() {
        var plain = "%s%s %s %d %s".formatted(back ? "<" : "", sorting.by().key(), sorting.descending(), id, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput when the word was made for another order, or by somebody else */
    static Cursor read(String word, Sorting sorting) {
        try {
            var plain = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8));
            if (plain.matches()
                    && plain.group(2).equals(sorting.by().key())
                    && plain.group(3).equals(String.valueOf(sorting.descending()))) {
                var back = !plain.group(1).isEmpty();
                return new Cursor(sorting, key(sorting, plain.group(5)), Long.parseLong(plain.group(4)), back);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable(e);
        }
        throw unusable(null);
    }

    /** The order in which the page is read from here. */
    Sorting direction() {
        return back ? sorting.reversed() : sorting;
    }

    /** The key as a value that the database driver understands. */
    Object value() {
        return key instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : key;
    }

    private static Object key(Sorting sorting, String text) {
        return sorting.by().kind() == ListedOrder.Kind.TIME ? Instant.parse(text) : (Object) Long.valueOf(text);
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
