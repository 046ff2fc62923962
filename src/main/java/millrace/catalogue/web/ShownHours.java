package millrace.catalogue.web;

import java.time.DayOfWeek;
import java.util.List;
import millrace.catalogue.WeeklyHours;

/** Weekly hours as programs read them. */
record ShownHours(String zone, List<Segment> segments) {

    /** A part of one day; {@code to} is 24:00 where it lasts to the end of the day. */
    record Segment(DayOfWeek day, String from, String to) {}

    static ShownHours of(WeeklyHours hours) {
        return hours == null
                ? null
                : new ShownHours(
                        hours.zone().getId(),
                        hours.segments().stream()
                                .map(one -> new Segment(one.day(), one.fromTime(), one.toTime()))
                                .toList());
    }
}
