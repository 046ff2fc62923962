package millrace.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import millrace.calendar.CalendarDay.Kind;
import millrace.calendar.WeeklyHours.Segment;

/** The days of a year as business hours have them: an exception counts before a closed day, a closed day before a holiday. */
final class DaysOfYear {

    private final int year;
    private final Map<DayOfWeek, List<Segment>> week;
    private final Map<LocalDate, CalendarDay> special = new TreeMap<>();

    DaysOfYear(BusinessHours hours, int year) {
        this.year = year;
        week = new HashMap<>(hours.week().segments().stream().collect(groupingBy(Segment::day)));
        if (hours.holidays() != null) {
            hours.holidays()
                    .in(year)
                    .forEach((date, name) -> keep(new CalendarDay(date, Kind.HOLIDAY, name, List.of())));
        }
        hours.closedDays().forEach(day -> keep(new CalendarDay(day.date(), Kind.CLOSED, day.name(), List.of())));
        hours.exceptions().forEach(day -> keep(new CalendarDay(day.date(), Kind.EXCEPTION, day.name(), day.times())));
    }

    private void keep(CalendarDay day) {
        if (day.date().getYear() == year) {
            special.put(day.date(), day);
        }
    }

    /** Every day of the year. */
    Stream<CalendarDay> all() {
        return IntStream.rangeClosed(1, Year.of(year).length()).mapToObj(day -> on(LocalDate.ofYearDay(year, day)));
    }

    /** Holidays, closed days and exceptions, in order. */
    Stream<CalendarDay> special() {
        return special.values().stream();
    }

    /** What they say of a day of the year. */
    CalendarDay on(LocalDate date) {
        var said = special.get(date);
        return said != null
                ? said
                : new CalendarDay(date, Kind.WEEK, null, week.getOrDefault(date.getDayOfWeek(), List.of()));
    }
}
