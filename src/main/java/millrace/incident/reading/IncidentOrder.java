package millrace.incident.reading;

import millrace.record.Priority;

/** The order of a list; incidents that are equal in it follow the order of their numbers. */
public record IncidentOrder(By by, boolean descending) {

    /** What a list can be sorted by. */
    public enum By {
        OPENED("i.opened_at", true, false),
        UPDATED("i.updated_at", true, false),
        // priority and number in one value: with few values for many rows the planner would misjudge where a page
        // begins
        PRIORITY("i.priority_order", false, true),
        NUMBER("i.id", true, true);

        private final String column;
        private final boolean usuallyDescending;
        private final boolean unique;

        By(String column, boolean usuallyDescending, boolean unique) {
            this.column = column;
            this.usuallyDescending = usuallyDescending;
            this.unique = unique;
        }
    }

    private static final int PRIORITY_BITS = 40;
    private static final int NO_PRIORITY = 9;

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
        return by.unique
                ? "%s %s :afterKey".formatted(by.column, comparison)
                : "(%s, i.id) %s (:afterKey, :afterId)".formatted(by.column, comparison);
    }

    String clause(String key, String id) {
        var direction = descending ? " desc" : "";
        return by.unique ? key + direction : key + direction + ", " + id + direction;
    }

    /** The value of this order's key, as the database compares it. */
    Object keyOf(IncidentSummary incident) {
        return switch (by) {
            case OPENED -> incident.openedAt();
            case UPDATED -> incident.updatedAt();
            case PRIORITY -> firstOf(digit(incident.priority())) + incident.id();
            case NUMBER -> incident.id();
        };
    }

    /** Where the incidents of a priority, given by its digit, begin in the order by priority. */
    static long firstOf(int digit) {
        return (long) digit << PRIORITY_BITS;
    }

    /** The digit of a priority; what has none yet comes last. */
    static int digit(Priority priority) {
        return priority == null ? NO_PRIORITY : Integer.parseInt(priority.name().substring(1));
    }
}
