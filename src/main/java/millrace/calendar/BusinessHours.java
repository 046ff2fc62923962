package millrace.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * When somebody works: every week, but not on public holidays and closed days, and otherwise on exceptional days.
 *
 * @param holidays null where work goes on
 * @param closedDays by date
 * @param exceptions by date; none is a closed day, too
 */
public record BusinessHours(
        WeeklyHours week, PublicHolidays holidays, List<ClosedDay> closedDays, List<ExceptionalDay> exceptions) {

    public BusinessHours {
        closedDays = byDate(closedDays, ClosedDay::date);
        exceptions = byDate(exceptions, ExceptionalDay::date);
        var named = new HashSet<LocalDate>();
        closedDays.forEach(day -> once(named, day.date()));
        exceptions.forEach(day -> once(named, day.date()));
    }

    /** The same hours every week, whatever the day. */
    public static BusinessHours of(WeeklyHours week) {
        return new BusinessHours(week, null, List.of(), List.of());
    }

    public ZoneId zone() {
        return week.zone();
    }

    private static <D> List<D> byDate(List<D> days, Function<D, LocalDate> date) {
        return days.stream().sorted(Comparator.comparing(date)).toList();
    }

    private static void once(HashSet<LocalDate> named, LocalDate date) {
        if (!named.add(date)) {
            throw new IllegalArgumentException("%s is named twice".formatted(date));
        }
    }
}
