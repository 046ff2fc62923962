package millrace.incident.reading;

/** The order of a list; incidents that are equal in it follow the order of their numbers. */
public record IncidentOrder(By by, boolean descending) {

    /** What a list can be sorted by. */
    public enum By {
        OPENED("i.opened_at", true),
        UPDATED("i.updated_at", true),
        // whatever has no priority yet comes last, so that the key is never null
        PRIORITY("coalesce(i.priority, 'P9')", false),
        NUMBER("i.id", true);

        private final String column;
        private final boolean usuallyDescending;

        By(String column, boolean usuallyDescending) {
            this.column = column;
            this.usuallyDescending = usuallyDescending;
        }
    }

    /** The order people expect of that key: newest first, most urgent first. */
    public static IncidentOrder usual(By by) {
        return new IncidentOrder(by, by.usuallyDescending);
    }

    String key() {
        return by.column;
    }

    /** The condition that an incident comes after the one with these values of key and id. */
    String after() {
        var comparison = descending ? "<" : ">";
        return by == By.NUMBER
                ? "i.id %s :afterId".formatted(comparison)
                : "(%s, i.id) %s (:afterKey, :afterId)".formatted(by.column, comparison);
    }

    String clause(String key, String id) {
        var direction = descending ? " desc" : "";
        return by == By.NUMBER ? id + direction : key + direction + ", " + id + direction;
    }

    /** The value of this order's key, as the database compares it. */
    Object keyOf(IncidentSummary incident) {
        return switch (by) {
            case OPENED -> incident.openedAt();
            case UPDATED -> incident.updatedAt();
            case PRIORITY ->
                incident.priority() == null ? "P9" : incident.priority().name();
            case NUMBER -> incident.id();
        };
    }
}
