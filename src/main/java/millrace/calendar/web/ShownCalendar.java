package millrace.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import millrace.calendar.CalendarVersion;
import millrace.calendar.ShownHours;
import millrace.calendar.web.ShownDay.ShownSpan;

/** A version of a calendar as programs read it, who saved it, why, and how it differs from the one before. */
record ShownCalendar(
        String key,
        int version,
        String name,
        ShownHours week,
        String holidays,
        List<ClosedOn> closedDays,
        List<OtherwiseOn> exceptions,
        String author,
        Instant savedAt,
        String reason,
        List<String> changes) {

    /** A closed day of our own. */
    record ClosedOn(LocalDate date, String name) {}

    /** A day with hours of its own. */
    record OtherwiseOn(LocalDate date, String name, List<ShownSpan> times) {}

    static ShownCalendar of(CalendarVersion version) {
        var hours = version.hours();
        return new ShownCalendar(
                version.key(),
                version.version(),
                version.name(),
                ShownHours.of(hours.week()),
                hours.holidays() == null ? null : hours.holidays().place(),
                hours.closedDays().stream()
                        .map(day -> new ClosedOn(day.date(), day.name()))
                        .toList(),
                hours.exceptions().stream()
                        .map(day -> new OtherwiseOn(day.date(), day.name(), ShownSpan.of(day.times())))
                        .toList(),
                version.author(),
                version.savedAt(),
                version.reason(),
                version.changes());
    }
}
