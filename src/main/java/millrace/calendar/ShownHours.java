package millrace.calendar;

import java.time.DayOfWeek;
import java.util.List;

/** Weekly hours as programs read them. */
public record ShownHours(String zone, List<ShownTime> segments) {

    /** A part of one day; {@code to} is 24:00 where it lasts to the end of the day. */
    public record ShownTime(DayOfWeek day, String from, String to) {}

    /** Null where there are none. */
    public static ShownHours of(WeeklyHours hours) {
        return hours == null
                ? null
                : new ShownHours(
                        hours.zone().getId(),
                        hours.segments().stream()
                                .map(one -> new ShownTime(one.day(), one.fromTime(), one.toTime()))
                                .toList());
    }
}
