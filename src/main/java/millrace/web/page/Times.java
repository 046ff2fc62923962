package millrace.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes times as the reader of a page is used to: in their zone, in the way of their language. */
public final class Times {

    private final LocalDate today;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter zone;

    Times(ZoneId zone, Locale language, Instant now) {
        this.today = LocalDate.ofInstant(now, zone);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(zone);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        this.exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(zone);
        // days change between winter and summer, and so does the name of the zone
        this.zone = DateTimeFormatter.ofPattern("zzz '(UTC'xxx')'", language).withZone(zone);
    }

    /** Short: the time of today and yesterday, the date and time of other days. */
    public String show(Instant at) {
        return day(at) + ", " + time.format(at);
    }

    /** A day, whatever the zone. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** How long something lasts: days and hours, or hours and minutes. */
    public String lasting(Duration duration) {
        var minutes = Math.max(duration.toMinutes(), 0);
        if (minutes < 60) {
            return minutes + " min";
        }
        var hours = minutes / 60;
        return hours < 24 ? two(hours, "h", minutes % 60, "min") : two(hours / 24, "d", hours % 24, "h");
    }

    private static String two(long large, String its, long small, String other) {
        return small == 0 ? large + " " + its : "%d %s %d %s".formatted(large, its, small, other);
    }

    private String day(Instant at) {
        var date = LocalDate.ofInstant(at, time.getZone());
        if (date.equals(today)) {
            return "Today";
        }
        return date.equals(today.minusDays(1)) ? "Yesterday" : day.format(at);
    }

    /** Exact: the day of the week, the date, the time to the second, and the zone with its distance from UTC. */
    public String exact(Instant at) {
        return exact.format(at) + ' ' + zone.format(at);
    }
}
