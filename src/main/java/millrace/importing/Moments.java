package millrace.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import millrace.record.InvalidInput;

/** Zones and moments as somebody names them who sends a file. */
final class Moments {

    private Moments() {}

    /** The zone of that name, or the usual one when nobody names one. */
    static ZoneId zone(String zone, ZoneId usual) {
        try {
            return zone == null || zone.isBlank() ? usual : ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "zone: there is no time zone '%s'; Europe/Vienna is one.".formatted(zone));
        }
    }

    /** The end of that day, or that moment; null when nobody says. */
    static Instant until(String until, ZoneId zone) {
        if (until == null || until.isBlank()) {
            return null;
        }
        var text = until.strip();
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            return text.contains("T")
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeException unusable) {
            throw new InvalidInput("until", "until: must be a day like 2016-03-10 or a moment like 2016-03-10T12:00.");
        }
    }
}
