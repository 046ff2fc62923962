package millrace.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.calendar.WeeklyHours.Segment;

/** Weekly hours as people write and read them: days that follow one another and have the same times stand together. */
final class HoursInWords {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)");
    private static final Pattern DAYS = Pattern.compile("\\p{Alpha}+(?:\\s*[-–]\\s*\\p{Alpha}+)?");
    private static final String DASH = "\\s*[-–]\\s*";

    private HoursInWords() {}

    static String of(List<Segment> segments) {
        var words = new ArrayList<String>();
        DayOfWeek first = null;
        for (var day : DayOfWeek.values()) {
            var times = times(segments, day);
            if (first == null || !times.equals(times(segments, first))) {
                first = day;
                words.add("");
            }
            if (!times.isEmpty()) {
                words.set(words.size() - 1, days(first, day) + " " + times);
            }
        }
        return words.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? name(first) : name(first) + "–" + name(last);
    }

    private static String times(List<Segment> segments, DayOfWeek day) {
        return WeeklyHours.timesOfDay(
                segments.stream().filter(segment -> segment.day() == day).toList());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** Minutes of a day as a time, such as {@code 09:00}. */
    static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /**
     * The minutes of a time of a day.
     *
     * @throws IllegalArgumentException with what is wrong, for people
     */
    static int minutes(String time) {
        Matcher read = TIME.matcher(time.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("'%s' is not a time such as 09:00".formatted(time));
        }
        return Integer.parseInt(read.group(1)) * 60 + Integer.parseInt(read.group(2));
    }

    /**
     * The day of that name, which may be cut short.
     *
     * @throws IllegalArgumentException with what is wrong, for people
     */
    static DayOfWeek day(String name) {
        var said = name.strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> said.length() >= 2 && day.name().startsWith(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not a day of the week".formatted(name)));
    }

    /**
     * Reads times as {@link #of} writes them, such as {@code Mon-Fri 08:00-12:00, 13:00-18:00; Sat 09:00-12:00}, on one line or
     * several.
     *
     * @throws IllegalArgumentException with what is wrong, for people
     */
    static List<Segment> read(String text) {
        return Stream.of(text.split("[;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> part(part).stream())
                .toList();
    }

    private static List<Segment> part(String part) {
        var days = DAYS.matcher(part);
        if (!days.lookingAt()) {
            throw new IllegalArgumentException("'%s' has to begin with a day or two, such as Mon-Fri".formatted(part));
        }
        var range = days.group().split(DASH, 2);
        var first = day(range[0]);
        var last = day(range[range.length - 1]);
        var found = new ArrayList<Segment>();
        for (var time : part.substring(days.end()).split(",", -1)) {
            var ends = time.split(DASH, 2);
            if (ends.length < 2) {
                throw new IllegalArgumentException("'%s' is not a time such as 09:00-17:00".formatted(time.strip()));
            }
            for (var day = first; ; day = day.plus(1)) {
                found.add(new Segment(day, minutes(ends[0]), minutes(ends[1])));
                if (day == last) {
                    break;
                }
            }
        }
        return found;
    }
}
