package millrace.workplace;

import java.time.Instant;
import millrace.record.TimelineEntry.Kind;

/**
 * An entry of a timeline in words: fields, constants, teams and people by their names.
 *
 * @param actor key of who did it
 * @param via the token through which they did it; null when they did it themselves
 * @param what the kind in words
 * @param label the field in words
 */
public record ToldEntry(
        Instant at,
        String actor,
        String actorName,
        String via,
        Kind kind,
        String what,
        String field,
        String label,
        String from,
        String to,
        String note,
        boolean internal) {}
