package millrace.importing.servicenow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import millrace.incident.Awaited;
import millrace.incident.Phase;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;

/**
 * Retells the events of one incident as a timeline: an entry for every event with what the original said, and beside it
 * one for every change that means something to us.
 */
final class Chronicle {

    private static final List<LogColumn> TOLD = List.of(
            LogColumn.CATEGORY,
            LogColumn.SUBCATEGORY,
            LogColumn.U_SYMPTOM,
            LogColumn.LOCATION,
            LogColumn.CMDB_CI,
            LogColumn.PROBLEM_ID,
            LogColumn.RFC,
            LogColumn.VENDOR,
            LogColumn.CAUSED_BY);

    private final List<TimelineEntry> entries = new ArrayList<>();
    private LogState state = LogState.NEW;
    private LogEvent before;
    private Instant triagedAt;
    private Instant restoredAt;
    private Instant closedAt;
    private Instant reopenedAt;
    private int reopenings;

    /** Tells the next event. */
    void tell(LogEvent event) {
        var next = next(event);
        told(event);
        if (next != state) {
            move(event, next);
        }
        name(event, "team", LogColumn.ASSIGNMENT_GROUP);
        name(event, "assignee", LogColumn.ASSIGNED_TO);
        if (before != null) {
            change(event, Kind.CHANGED, "impact", before.impact(), event.impact());
            change(event, Kind.CHANGED, "urgency", before.urgency(), event.urgency());
            change(event, Kind.CHANGED, "priority", before.priority(), event.priority());
        }
        before = event;
    }

    /**
     * The state after the event. A lost state changes nothing, and neither does a row that says New after service was
     * restored: the original counts it as no reopening either, its first rows sometimes bear a later time.
     */
    private LogState next(LogEvent event) {
        if (event.state() == null || (state.restored() && event.state() == LogState.NEW)) {
            return state;
        }
        return event.state();
    }

    private void move(LogEvent event, LogState next) {
        var from = state.phase();
        change(event, Kind.WAIT_ENDED, "waitsFor", waiting(state), null);
        if (state.restored() && !next.restored()) {
            reopenings++;
            reopenedAt = event.at();
            restoredAt = null;
            closedAt = null;
            change(event, Kind.REOPENED, "phase", from, next.phase());
        } else if (next == LogState.CLOSED) {
            change(event, Kind.CLOSED, "phase", from, next.phase());
        } else {
            change(event, Kind.PHASE_ENTERED, "phase", from, next.phase());
        }
        change(event, Kind.WAIT_STARTED, "waitsFor", null, waiting(next));
        if (triagedAt == null) {
            triagedAt = event.at();
        }
        if (next.restored() && restoredAt == null && next == LogState.RESOLVED) {
            restoredAt = event.at();
        }
        if (next == LogState.CLOSED) {
            closedAt = event.at();
        }
        state = next;
    }

    private void told(LogEvent event) {
        var parts = new ArrayList<String>();
        parts.add("Change " + event.change());
        for (var column : TOLD) {
            var was = before == null ? null : before.value(column);
            var is = event.value(column);
            if (!Objects.equals(was, is)) {
                parts.add("%s: %s%s"
                        .formatted(
                                column.label(),
                                before == null ? "" : said(was, "nothing") + " → ",
                                said(is, "nothing")));
            }
        }
        var was = before == null ? null : said(before.value(LogColumn.INCIDENT_STATE), null);
        entries.add(entry(
                event, Kind.IMPORTED, "state", was, event.value(LogColumn.INCIDENT_STATE), String.join("; ", parts)));
    }

    private void name(LogEvent event, String field, LogColumn column) {
        var was = before == null ? null : keyIn(column, before);
        change(event, Kind.ASSIGNED, field, was, keyIn(column, event));
    }

    private static String keyIn(LogColumn column, LogEvent event) {
        var name = event.value(column);
        return column == LogColumn.ASSIGNMENT_GROUP ? LogNames.team(name) : LogNames.key(name);
    }

    private void change(LogEvent event, Kind kind, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            entries.add(entry(event, kind, field, said(from, null), said(to, null), null));
        }
    }

    private static TimelineEntry entry(LogEvent event, Kind kind, String field, String from, String to, String note) {
        return new TimelineEntry(event.at(), actor(event), kind, field, from, to, note, false);
    }

    private static String actor(LogEvent event) {
        var by = LogNames.key(event.value(LogColumn.SYS_UPDATED_BY));
        return by == null ? LogNames.NOBODY : by;
    }

    private static Awaited waiting(LogState state) {
        return state.waitsFor() == Awaited.NOBODY ? null : state.waitsFor();
    }

    private static String said(Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    List<TimelineEntry> entries() {
        return entries;
    }

    LogState state() {
        return state;
    }

    Phase phase() {
        return state.phase();
    }

    /** The event that was told last; null before the first. */
    LogEvent last() {
        return before;
    }

    Instant triagedAt() {
        return triagedAt;
    }

    /** When the original last said that service is restored; null when it is not, or was only closed. */
    Instant restoredAt() {
        return restoredAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant reopenedAt() {
        return reopenedAt;
    }

    int reopenings() {
        return reopenings;
    }
}
