package millrace.calendar;

import java.time.LocalDate;
import java.util.List;
import millrace.calendar.WeeklyHours.Segment;

/**
 * A day with hours of its own, whatever its week, holidays and closed days say.
 *
 * @param times in order; at least one
 */
public record ExceptionalDay(LocalDate date, String name, List<Segment> times) {

    public ExceptionalDay {
        if (times.isEmpty()) {
            throw new IllegalArgumentException(
                    "a day with hours of its own has to have a time; otherwise it is a closed day");
        }
        if (times.stream().anyMatch(time -> time.day() != date.getDayOfWeek())) {
            throw new IllegalArgumentException("%s is a %s".formatted(date, date.getDayOfWeek()));
        }
        times = WeeklyHours.inOrder(times);
    }
}
