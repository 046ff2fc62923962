package millrace.directory;

/**
 * A page of a list ordered by key.
 *
 * @param text part of a key or name, or null for all
 * @param active only active ones, only inactive ones, or null for both
 * @param after the key after which the page begins, or null for the first page
 * @param limit at most so many, 1 to 200
 */
public record Search(String text, Boolean active, String after, int limit) {

    String pattern() {
        return pattern(text);
    }

    /** What {@code ilike} finds this text with as a part of another; everything for null. */
    public static String pattern(String part) {
        String plain = part == null ? "" : part;
        String escaped = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + escaped + "%";
    }

    String start() {
        return after == null ? "" : after;
    }
}
