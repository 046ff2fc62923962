package millrace.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import millrace.calendar.WeeklyHours;
import millrace.record.InvalidInput;

/** What was filled in on the page of a calendar, as fields of the API; days stand one on a line. */
final class CalendarForm {

    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
    private static final String TIME = "\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}";
    private static final Pattern CLOSED = Pattern.compile(DATE + "(?:\\s*[-–]\\s*" + DATE + ")?\\s+(.+)");
    private static final Pattern EXCEPTION =
            Pattern.compile(DATE + "\\s+(" + TIME + "(?:\\s*,\\s*" + TIME + ")*)\\s+(.+)");
    private static final int LONGEST = 366;

    private CalendarForm() {}

    /**
     * The fields.
     *
     * @throws InvalidInput when something cannot be read
     */
    static Map<String, Object> of(HttpServletRequest request) {
        var fields = new HashMap<String, Object>();
        for (var name : List.of("key", "name", "holidays", "reason")) {
            if (request.getParameter(name) != null) {
                fields.put(name, request.getParameter(name));
            }
        }
        if (request.getParameter("week") != null) {
            fields.put("week", week(request.getParameter("zone"), request.getParameter("week")));
        }
        days(fields, request, "closedDays", CLOSED, "2026-12-24 Christmas Eve");
        days(fields, request, "exceptions", EXCEPTION, "2026-12-31 09:00-12:00 Year end");
        return fields;
    }

    private static WeeklyHours week(String zone, String times) {
        try {
            return WeeklyHours.read(zone == null ? "" : zone, times);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput("week", "week: %s.".formatted(wrong.getMessage()));
        }
    }

    private static void days(
            Map<String, Object> fields, HttpServletRequest request, String name, Pattern shape, String example) {
        if (request.getParameter(name) == null) {
            return;
        }
        var lines = request.getParameter(name).lines().map(String::strip).toList();
        fields.put(
                name,
                IntStream.range(0, lines.size())
                        .filter(i -> !lines.get(i).isEmpty())
                        .boxed()
                        .flatMap(i -> line(name, i + 1, lines.get(i), shape, example))
                        .toList());
    }

    private static Stream<Map<String, Object>> line(
            String name, int number, String line, Pattern shape, String example) {
        var read = shape.matcher(line);
        if (!read.matches()) {
            throw new InvalidInput(name, "%s: line %d has to be a day such as '%s'.".formatted(name, number, example));
        }
        try {
            return shape.equals(CLOSED) ? closed(read.toMatchResult()) : Stream.of(exception(read.toMatchResult()));
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(name, "%s: line %d names no day that there is.".formatted(name, number));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(name, "%s: line %d %s.".formatted(name, number, wrong.getMessage()));
        }
    }

    /** A day, or each from the first to the last. */
    private static Stream<Map<String, Object>> closed(MatchResult read) {
        var first = LocalDate.parse(read.group(1));
        var last = read.group(2) == null ? first : LocalDate.parse(read.group(2));
        if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            throw new IllegalArgumentException("has to end after it begins, within a year");
        }
        return first.datesUntil(last.plusDays(1)).map(day -> Map.of("date", day.toString(), "name", read.group(3)));
    }

    private static Map<String, Object> exception(MatchResult read) {
        return Map.of(
                "date",
                LocalDate.parse(read.group(1)).toString(),
                "name",
                read.group(3),
                "times",
                Arrays.stream(read.group(2).split(",", -1))
                        .map(time -> time.split("[-–]", 2))
                        .map(ends -> Map.of("from", ends[0].strip(), "to", ends[1].strip()))
                        .toList());
    }
}
