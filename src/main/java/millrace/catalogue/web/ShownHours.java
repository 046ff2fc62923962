package millrace.catalogue.web;

import java.time.DayOfWeek;
import java.util.List;
import millrace.calendar.WeeklyHours;

/** Weekly hours as programs read them. */
record ShownHours(String zone, List<ShownTime> segments) {

    /** A part of one day; {@code to} is 24:00 where it lasts to the end of the day. */
    record ShownTime(DayOfWeek day, String from, String to) {}

    static ShownHours of(WeeklyHours hours) {
        return hours == null
                ? null
                : new ShownHours(
                        hours.zone().getId(),
                        hours.segments().stream()
                                .map(one -> new ShownTime(one.day(), one.fromTime(), one.toTime()))
                                .toList());
    }
}
