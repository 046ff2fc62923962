package millrace.record;

import java.time.Instant;

/**
 * One thing that happened to a record: when (UTC), who (a person's key or a system), what, from which value to which.
 *
 * @param via the name of the token through which they did it; null when they did it themselves
 * @param internal whether only agents may see it
 */
public record TimelineEntry(
        Instant at,
        String actor,
        String via,
        Kind kind,
        String field,
        String from,
        String to,
        String note,
        boolean internal) {

    /** Something that somebody did themselves. */
    public TimelineEntry(
            Instant at, String actor, Kind kind, String field, String from, String to, String note, boolean internal) {
        this(at, actor, null, kind, field, from, to, note, internal);
    }

    /** What happened. */
    public enum Kind {
        LOGGED,
        CHANGED,
        DECIDED,
        ASSIGNED,
        PHASE_ENTERED,
        COMMENTED,
        ATTACHED,
        DETACHED,
        UPDATED,
        WAIT_STARTED,
        WAIT_ENDED,
        LINKED,
        RELEASED,
        RESTORED,
        CONFIRMED,
        REOPENED,
        CLOSED,
        CANCELLED,
        IMPORTED,
        NOTED
    }
}
