package millrace.calendar;

import java.util.List;

/**
 * A calendar has a new version, in this transaction; what was measured by the version before may be measured again.
 *
 * @param changes what is different now, in words, in order
 */
public record CalendarCorrected(String key, int fromVersion, int toVersion, List<String> changes) {

    public CalendarCorrected {
        changes = List.copyOf(changes);
    }
}
