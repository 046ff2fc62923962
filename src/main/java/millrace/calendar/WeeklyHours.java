package millrace.calendar;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hours of a week that come again every week, such as support hours or maintenance windows.
 *
 * @param zone where the clock hangs
 * @param segments in order; none touches another one of its day
 */
public record WeeklyHours(ZoneId zone, List<Segment> segments) {

    static final ZoneId UTC = ZoneId.of("UTC");

    private static final int MOST = 70;

    /**
     * A part of one day.
     *
     * @param from minutes since the day began
     * @param to the same, 1,440 for its end
     */
    public record Segment(DayOfWeek day, int from, int to) {

        static final int DAY = 24 * 60;

        public Segment {
            if (from < 0 || to > DAY || from >= to) {
                throw new IllegalArgumentException(
                        "a time has to begin before it ends, between 00:00 and 24:00; write what goes beyond midnight as two days");
            }
        }

        /** When it begins, such as {@code 09:00}. */
        public String fromTime() {
            return HoursInWords.time(from);
        }

        /** When it ends; {@code 24:00} at the end of the day. */
        public String toTime() {
            return HoursInWords.time(to);
        }
    }

    public WeeklyHours {
        if (segments.isEmpty() || segments.size() > MOST) {
            throw new IllegalArgumentException("there have to be 1 to %d times".formatted(MOST));
        }
        segments = inOrder(segments);
    }

    /** Day and night, every day. */
    static WeeklyHours always() {
        return new WeeklyHours(
                UTC,
                Stream.of(DayOfWeek.values())
                        .map(day -> new Segment(day, 0, Segment.DAY))
                        .toList());
    }

    /** The same times in order, of which no two overlap. */
    static List<Segment> inOrder(List<Segment> segments) {
        var sorted = segments.stream()
                .sorted(Comparator.comparing(Segment::day).thenComparingInt(Segment::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).day() == sorted.get(i - 1).day()
                    && sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("two times of one day overlap");
            }
        }
        return sorted;
    }

    /**
     * Reads hours as people write them, such as {@code Mon-Fri 08:00-12:00, 13:00-18:00; Sat 09:00-12:00}.
     *
     * @throws IllegalArgumentException with what is wrong, for people
     */
    public static WeeklyHours read(String zone, String times) {
        return new WeeklyHours(HoursAsJson.zone(zone), HoursInWords.read(times));
    }

    /** Times of one day in words, such as {@code 09:00–12:00, 13:00–17:00}. */
    public static String timesOfDay(List<Segment> times) {
        return times.stream().map(time -> time.fromTime() + "–" + time.toTime()).collect(Collectors.joining(", "));
    }

    /** The times in words, without the zone. */
    public String times() {
        return HoursInWords.of(segments);
    }

    /** In words, such as {@code Mon–Fri 08:00–18:00; Sat 09:00–12:00 (Europe/Berlin)}. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(times(), zone);
    }
}
