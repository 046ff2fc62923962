package millrace.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes times as the reader of a page is used to: in their zone, in the way of their language. */
public final class Times {

    private final DateTimeFormatter written;
    private final DateTimeFormatter zone;

    Times(ZoneId zone, Locale language) {
        this.written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        // days change between winter and summer, and so does the name of the zone
        this.zone = DateTimeFormatter.ofPattern("zzz", language).withZone(zone);
    }

    /** The time to the minute, with the name of the zone. */
    public String show(Instant at) {
        return written.format(at) + ' ' + zone.format(at);
    }
}
