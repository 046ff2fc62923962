package millrace.calendar.web;

import java.time.LocalDate;
import java.util.List;
import millrace.calendar.CalendarDay;
import millrace.calendar.WeeklyHours.Segment;

/** A day that is not like any of its week, as programs read it; without times it is closed. */
record ShownDay(LocalDate date, CalendarDay.Kind kind, String name, List<ShownSpan> times) {

    /** A part of the day; {@code to} is 24:00 where it lasts to its end. */
    record ShownSpan(String from, String to) {

        static List<ShownSpan> of(List<Segment> times) {
            return times.stream()
                    .map(time -> new ShownSpan(time.fromTime(), time.toTime()))
                    .toList();
        }
    }

    static ShownDay of(CalendarDay day) {
        return new ShownDay(day.date(), day.kind(), day.name(), ShownSpan.of(day.times()));
    }
}
