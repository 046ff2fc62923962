package millrace.importing.servicenow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Urgency;

/** Understands the texts of a row: dates like 29/2/2016 01:16 in the zone of the original, levels like "2 - Medium". */
public final class RowReader {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_NUMBER = 200;

    private final ZoneId zone;

    public RowReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads one row.
     *
     * @param values the row's texts in the order of {@link LogColumn}, empty where the row says nothing
     */
    public LogEvent read(long line, List<String> values) throws UnreadableRow {
        if (required(values, LogColumn.NUMBER).length() > LONGEST_NUMBER) {
            throw UnreadableRow.because(LogColumn.NUMBER, LogColumn.NUMBER.in(values), "a number");
        }
        return new LogEvent(
                line,
                state(required(values, LogColumn.INCIDENT_STATE)),
                change(LogColumn.SYS_MOD_COUNT.in(values)),
                date(LogColumn.SYS_UPDATED_AT, required(values, LogColumn.SYS_UPDATED_AT)),
                optionalDate(LogColumn.OPENED_AT, values),
                level(values, LogColumn.IMPACT, List.of(Impact.EXTENSIVE, Impact.SIGNIFICANT, Impact.MODERATE)),
                level(values, LogColumn.URGENCY, List.of(Urgency.HIGH, Urgency.MEDIUM, Urgency.LOW)),
                level(values, LogColumn.PRIORITY, List.of(Priority.values())),
                values);
    }

    /** The date of a column that is only asked when nothing better is known; null when it cannot be read. */
    Instant hint(LogEvent event, LogColumn column) {
        try {
            return event.value(column) == null ? null : date(column, event.value(column));
        } catch (UnreadableRow unusable) {
            return null; // a hint that nobody understands is none
        }
    }

    private Instant optionalDate(LogColumn column, List<String> values) throws UnreadableRow {
        var text = column.in(values);
        return text.isEmpty() ? null : date(column, text);
    }

    private Instant date(LogColumn column, String text) throws UnreadableRow {
        try {
            return LocalDateTime.parse(text, DATE).atZone(zone).toInstant();
        } catch (DateTimeException unusable) {
            throw UnreadableRow.because(column, text, "a date like 29/2/2016 01:16");
        }
    }

    private static LogState state(String text) throws UnreadableRow {
        if (text.equals(LogState.NAMELESS)) {
            return null;
        }
        return LogState.of(text)
                .orElseThrow(() -> UnreadableRow.because(LogColumn.INCIDENT_STATE, text, "a state we know"));
    }

    private static int change(String text) throws UnreadableRow {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException unusable) {
            throw UnreadableRow.because(LogColumn.SYS_MOD_COUNT, text, "a whole number");
        }
    }

    /** The level that the digit in front names; the word behind it is the original's own. */
    private static <T> T level(List<String> values, LogColumn column, List<T> levels) throws UnreadableRow {
        var text = required(values, column);
        var place = text.charAt(0) - '1';
        if (place < 0 || place >= levels.size() || (text.length() > 1 && !text.startsWith(" - ", 1))) {
            throw UnreadableRow.because(column, text, "a level from 1 to " + levels.size());
        }
        return levels.get(place);
    }

    private static String required(List<String> values, LogColumn column) throws UnreadableRow {
        var text = column.in(values);
        if (text.isEmpty()) {
            throw UnreadableRow.missing(column);
        }
        return text;
    }
}
