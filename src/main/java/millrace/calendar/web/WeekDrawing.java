package millrace.calendar.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import millrace.calendar.WeeklyHours;
import millrace.calendar.WeeklyHours.Segment;

/** A day of the week as a line that is drawn: its times in minutes since midnight, and in words. */
record WeekDrawing(String day, List<Segment> times, String words) {

    static List<WeekDrawing> of(WeeklyHours week) {
        return Stream.of(DayOfWeek.values()).map(day -> of(week, day)).toList();
    }

    private static WeekDrawing of(WeeklyHours week, DayOfWeek day) {
        var times = week.segments().stream().filter(time -> time.day() == day).toList();
        return new WeekDrawing(
                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                times,
                times.isEmpty() ? "Closed" : WeeklyHours.timesOfDay(times));
    }
}
