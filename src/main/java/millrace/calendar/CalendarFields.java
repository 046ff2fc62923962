package millrace.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import millrace.calendar.WeeklyHours.Segment;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** Business hours as programs write and read them, and as they are kept: each field is looked at by itself. */
public final class CalendarFields {

    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    private CalendarFields() {}

    /** The hours by field. */
    public static Map<String, Object> of(BusinessHours hours) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("week", HoursAsJson.of(hours.week()));
        fields.put(
                "holidays", hours.holidays() == null ? null : hours.holidays().place());
        fields.put(
                "closedDays",
                hours.closedDays().stream().map(CalendarFields::of).toList());
        fields.put(
                "exceptions",
                hours.exceptions().stream().map(CalendarFields::of).toList());
        return fields;
    }

    private static Map<String, Object> of(ClosedDay day) {
        return Map.of("date", day.date().toString(), "name", day.name());
    }

    private static Map<String, Object> of(ExceptionalDay day) {
        return Map.of(
                "date",
                day.date().toString(),
                "name",
                day.name(),
                "times",
                day.times().stream()
                        .map(time -> Map.of("from", time.fromTime(), "to", time.toTime()))
                        .toList());
    }

    /** The hours with the fields that were sent; before is null for something new, whose week has to be sent. */
    static BusinessHours read(SentFields sent, BusinessHours before) {
        var week = sent.has("week") || before == null ? week(sent.value("week")) : before.week();
        var holidays = sent.has("holidays") || before == null ? holidays(sent) : before.holidays();
        var closed = sent.has("closedDays")
                ? days(sent, "closedDays", CalendarFields::closedDay)
                : before == null ? List.<ClosedDay>of() : before.closedDays();
        var exceptions = sent.has("exceptions")
                ? days(sent, "exceptions", CalendarFields::exceptionalDay)
                : before == null ? List.<ExceptionalDay>of() : before.exceptions();
        field("closedDays", () -> new BusinessHours(week, holidays, closed, List.of()));
        return field("exceptions", () -> new BusinessHours(week, holidays, closed, exceptions));
    }

    private static WeeklyHours week(Object sent) {
        return sent instanceof WeeklyHours read ? read : field("week", () -> HoursAsJson.read(sent));
    }

    private static PublicHolidays holidays(SentFields sent) {
        var place = sent.text("holidays", null, LONGEST);
        return place == null ? null : field("holidays", () -> new PublicHolidays(place));
    }

    private static <D> List<D> days(SentFields sent, String name, Function<SentFields, D> read) {
        if (sent.value(name) == null) {
            return List.of();
        }
        if (!(sent.value(name) instanceof List<?> days) || days.size() > MOST) {
            throw new InvalidInput(name, "%s: must be a list of at most %d days.".formatted(name, MOST));
        }
        return IntStream.range(0, days.size())
                .mapToObj(i -> field(name, () -> read.apply(day(days.get(i))), "entry %d: ".formatted(i + 1)))
                .toList();
    }

    private static SentFields day(Object sent) {
        if (!(sent instanceof Map<?, ?> fields)) {
            throw new IllegalArgumentException("has to be an object with a date and a name");
        }
        var named = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> named.put(String.valueOf(name), value));
        return new SentFields(named, Set.of("date", "name", "times"));
    }

    private static ClosedDay closedDay(SentFields day) {
        if (day.has("times")) {
            throw new IllegalArgumentException("a closed day has no times; a day with times is one of the exceptions");
        }
        return new ClosedDay(date(day), day.required("name", null, LONGEST));
    }

    private static ExceptionalDay exceptionalDay(SentFields day) {
        var date = date(day);
        if (!(day.value("times") instanceof List<?> times)) {
            throw new IllegalArgumentException(
                    "times has to be a list such as [{\"from\": \"09:00\", \"to\": \"12:00\"}]");
        }
        return new ExceptionalDay(
                date,
                day.required("name", null, LONGEST),
                times.stream().map(time -> time(date, time)).toList());
    }

    private static Segment time(LocalDate date, Object sent) {
        if (sent instanceof Map<?, ?> time
                && time.keySet().equals(Set.of("from", "to"))
                && time.get("from") instanceof String from
                && time.get("to") instanceof String to) {
            return new Segment(date.getDayOfWeek(), HoursInWords.minutes(from), HoursInWords.minutes(to));
        }
        throw new IllegalArgumentException("a time has to be {\"from\": \"09:00\", \"to\": \"12:00\"}");
    }

    private static LocalDate date(SentFields day) {
        var date = day.day("date", null);
        if (date == null
                || date.getYear() < BusinessCalendar.FIRST_YEAR
                || date.getYear() > BusinessCalendar.LAST_YEAR) {
            throw new IllegalArgumentException("date must be a day such as 2026-12-24, from %d to %d"
                    .formatted(BusinessCalendar.FIRST_YEAR, BusinessCalendar.LAST_YEAR));
        }
        return date;
    }

    private static <T> T field(String name, Supplier<T> read) {
        return field(name, read, "");
    }

    private static <T> T field(String name, Supplier<T> read, String place) {
        try {
            return read.get();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(name, "%s: %s%s.".formatted(name, place, wrong.getMessage()));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(name, "%s: %s%s".formatted(name, place, wrong.getMessage()));
        }
    }
}
