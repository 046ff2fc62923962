package millrace.calendar;

import static org.quicktheories.generators.Generate.constant;
import static org.quicktheories.generators.Generate.oneOf;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import millrace.calendar.WeeklyHours.Segment;
import org.quicktheories.core.Gen;

/** Random calendars in the zones where clocks are oddest, each with a moment at which something happens there. */
final class CalendarExamples {

    /** A calendar, and a moment around which it is looked at. */
    record Example(BusinessCalendar calendar, Instant moment) {}

    // half an hour, a quarter of one, at midnight, a day left out, a day twice, and none
    static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Asia/Beirut",
            "America/Sao_Paulo",
            "America/St_Johns",
            "America/Havana",
            "Pacific/Kwajalein",
            "America/New_York",
            "Africa/Casablanca",
            "UTC");
    private static final int DAY = 24 * 60;
    private static final Gen<Instant> ODD_MOMENTS = arbitrary()
            .pick(Stream.of(
                            "2011-12-30T10:00:00Z",
                            "1969-10-01T00:00:00Z",
                            "1993-08-21T12:00:00Z",
                            "2024-02-29T12:00:00Z",
                            "2000-02-29T00:00:00Z",
                            "2006-10-29T02:30:00Z",
                            "2026-12-31T23:59:00Z",
                            "2027-01-01T00:00:00Z")
                    .map(Instant::parse)
                    .toList());

    private CalendarExamples() {}

    static Gen<Example> examples() {
        return zones().flatMap(zone -> moments(zone).flatMap(moment -> hours(zone, moment)
                .map(hours -> new Example(BusinessCalendar.of("example", 1, hours), moment))));
    }

    static Gen<ZoneId> zones() {
        return arbitrary().pick(ZONES).map(zone -> ZoneId.of(zone));
    }

    /** Moments at or near a change of the clock there, and others. */
    static Gen<Instant> moments(ZoneId zone) {
        var any = longs().between(
                        Instant.parse("1975-01-01T00:00:00Z").getEpochSecond() / 60,
                        Instant.parse("2040-01-01T00:00:00Z").getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
        var changes = any.map(instant -> {
            var next = zone.getRules().nextTransition(instant);
            return next == null ? instant : next.getInstant();
        });
        return oneOf(any, oneOf(changes, ODD_MOMENTS));
    }

    /** From some days before to some weeks after, to the nanosecond. */
    static Gen<Duration> distances() {
        var any = longs().between(-6L * 86_400, 40L * 86_400)
                .zip(integers().between(0, 999_999_999), (seconds, nanos) -> Duration.ofSeconds(seconds, nanos));
        return oneOf(integers().between(-3, 48).map(hours -> Duration.ofHours(hours)), any);
    }

    static Gen<Duration> businessTimes() {
        return oneOf(
                constant(Duration.ZERO),
                longs().between(0, 400L * 3_600)
                        .zip(
                                integers().between(0, 999_999_999),
                                (seconds, nanos) -> Duration.ofSeconds(seconds, nanos)));
    }

    private static Gen<BusinessHours> hours(ZoneId zone, Instant moment) {
        var around = LocalDate.ofInstant(moment, zone);
        var places = arbitrary().pick("-", "-", "DE-BY", "US", "JP", "BR");
        return weeks(zone).zip(places, days(around), days(around), (week, place, closed, other) -> {
            var exceptions = new TreeMap<LocalDate, ExceptionalDay>();
            other.forEach(date -> exceptions.put(date, new ExceptionalDay(date, "Other", times(date))));
            return new BusinessHours(
                    week,
                    place.equals("-") ? null : new PublicHolidays(place),
                    new TreeSet<>(closed)
                            .stream()
                                    .filter(date -> !exceptions.containsKey(date))
                                    .map(date -> new ClosedDay(date, "Closed"))
                                    .toList(),
                    List.copyOf(exceptions.values()));
        });
    }

    private static Gen<List<LocalDate>> days(LocalDate around) {
        return lists().of(integers().between(-3, 20).map(days -> around.plusDays(days)))
                .ofSizeBetween(0, 4);
    }

    private static List<Segment> times(LocalDate date) {
        var day = date.getDayOfWeek();
        return date.getDayOfMonth() % 2 == 0
                ? List.of(new Segment(day, 0, DAY))
                : List.of(new Segment(day, 90, 150), new Segment(day, 23 * 60, DAY));
    }

    private static Gen<WeeklyHours> weeks(ZoneId zone) {
        // what lies outside the day becomes its beginning or its end
        var ends = lists().of(integers().between(-200, DAY + 200)).ofSizeBetween(2, 8);
        var days = lists().of(arbitrary().enumValues(DayOfWeek.class)).ofSizeBetween(1, 7);
        return days.zip(ends, (open, minutes) -> new WeeklyHours(zone, segments(new TreeSet<>(open), minutes)));
    }

    private static List<Segment> segments(SortedSet<DayOfWeek> days, List<Integer> minutes) {
        var segments = new ArrayList<Segment>();
        for (var day : days) {
            var ends = new TreeSet<Integer>();
            minutes.forEach(minute -> ends.add(Math.max(0, Math.min(DAY, minute + 13 * day.getValue()))));
            var sorted = List.copyOf(ends);
            for (int i = 1; i < sorted.size(); i += 2) {
                segments.add(new Segment(day, sorted.get(i - 1), sorted.get(i)));
            }
        }
        return segments.isEmpty() ? List.of(new Segment(days.first(), 0, DAY)) : segments;
    }
}
