package millrace.importing.servicenow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Urgency;

/**
 * One row of the audit log: how an incident looked after somebody saved it.
 *
 * @param line where the row starts in the file, the header being line 1
 * @param state null where the original has lost it
 * @param change how often the original had been changed before
 * @param openedAt null where the row does not say
 * @param values the row's texts in the order of {@link LogColumn}; empty where the row says nothing
 */
public record LogEvent(
        long line,
        LogState state,
        int change,
        Instant at,
        Instant openedAt,
        Impact impact,
        Urgency urgency,
        Priority priority,
        List<String> values) {

    /** As it happened; the file's own order counts for nothing, because exports are sorted in many ways. */
    public static final Comparator<LogEvent> IN_TIME = Comparator.comparing(LogEvent::at)
            .thenComparingInt(LogEvent::change)
            .thenComparingLong(LogEvent::line);

    /** Whether the original has lost the state, so that the one before it holds. */
    public boolean stateLost() {
        return state == null;
    }

    /** What the row says in that column, or null. */
    public String value(LogColumn column) {
        var value = column.in(values);
        return value.isEmpty() ? null : value;
    }

    public String number() {
        return value(LogColumn.NUMBER);
    }
}
