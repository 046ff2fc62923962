package millrace.calendar;

import java.time.Instant;
import java.util.List;

/**
 * What a calendar says since somebody saved it.
 *
 * @param key what people and integrations call the calendar; stays for ever
 * @param version counts from 1
 * @param author who saved it
 * @param changes how it differs from the version before, in words; empty for the first
 */
public record CalendarVersion(
        String key,
        int version,
        String name,
        BusinessHours hours,
        String author,
        Instant savedAt,
        String reason,
        List<String> changes) {

    public CalendarVersion {
        changes = List.copyOf(changes);
    }
}
