package millrace.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.calendar.CalendarVersion;
import millrace.calendar.ClosedDay;
import millrace.calendar.WeeklyHours;

/** A calendar as {@link CalendarForm} reads it, to be changed in a form. */
final class WrittenCalendar {

    private WrittenCalendar() {}

    static Map<String, String> of(CalendarVersion version) {
        var hours = version.hours();
        return Map.of(
                "name",
                version.name(),
                "zone",
                hours.zone().getId(),
                "week",
                hours.week().times(),
                "holidays",
                hours.holidays() == null ? "" : hours.holidays().place(),
                "closedDays",
                closed(hours.closedDays()),
                "exceptions",
                hours.exceptions().stream()
                        .map(day -> "%s %s %s".formatted(day.date(), WeeklyHours.timesOfDay(day.times()), day.name()))
                        .collect(Collectors.joining("\n")));
    }

    /** Days that follow one another and have one name stand on one line. */
    private static String closed(List<ClosedDay> days) {
        var lines = new ArrayList<String>();
        for (int first = 0, next; first < days.size(); first = next) {
            next = first + 1;
            while (next < days.size() && follows(days.get(next - 1), days.get(next))) {
                next++;
            }
            var last = days.get(next - 1);
            var begin = days.get(first).date();
            lines.add(
                    next == first + 1
                            ? "%s %s".formatted(begin, last.name())
                            : "%s – %s %s".formatted(begin, last.date(), last.name()));
        }
        return String.join("\n", lines);
    }

    private static boolean follows(ClosedDay day, ClosedDay next) {
        return day.date().plusDays(1).equals(next.date()) && day.name().equals(next.name());
    }
}
