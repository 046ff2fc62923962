package millrace.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.calendar.WeeklyHours.Segment;

/** Business time as somebody would count it who looks at the clock on the wall each minute; slow, and knows nothing of the other way. */
final class WalkedHours {

    private static final Duration BEFORE = Duration.ofDays(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BusinessHours hours;
    private final Map<LocalDate, List<Segment>> days = new HashMap<>();

    WalkedHours(BusinessHours hours) {
        this.hours = hours;
    }

    /** The business time between two whole minutes. */
    Duration between(Instant from, Instant to) {
        var counted = Duration.ZERO;
        var latest = LocalDateTime.MIN;
        for (var now = from.minus(BEFORE); now.isBefore(to); now = now.plus(MINUTE)) {
            var shown = LocalDateTime.ofInstant(now, hours.zone());
            // a clock that was put back shows what it has shown before: nobody begins or ends by that
            latest = shown.isAfter(latest) ? shown : latest;
            if (!now.isBefore(from) && open(latest)) {
                counted = counted.plus(MINUTE);
            }
        }
        return counted;
    }

    private boolean open(LocalDateTime shown) {
        int minute = shown.getHour() * 60 + shown.getMinute();
        return days.computeIfAbsent(shown.toLocalDate(), this::times).stream()
                .anyMatch(time -> time.from() <= minute && minute < time.to());
    }

    private List<Segment> times(LocalDate date) {
        for (var exception : hours.exceptions()) {
            if (exception.date().equals(date)) {
                return exception.times();
            }
        }
        var closed = hours.closedDays().stream().anyMatch(day -> day.date().equals(date))
                || (hours.holidays() != null
                        && hours.holidays().in(date.getYear()).containsKey(date));
        return closed
                ? List.of()
                : hours.week().segments().stream()
                        .filter(time -> time.day() == date.getDayOfWeek())
                        .toList();
    }
}
