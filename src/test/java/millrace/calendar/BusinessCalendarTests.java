package millrace.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Business time by hand: what a clock on the wall and a calendar beside it would say. */
class BusinessCalendarTests {

    private static final String BERLIN = "Europe/Berlin";
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.of("office", 1, WeeklyHours.read(BERLIN, "Mon-Fri 9:00-17:00"));

    @Test
    void goesOnAfterTheWeekend() {
        assertThat(OFFICE.after(berlin("2026-03-27T16:50"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-03-30T09:50"));
        assertThat(OFFICE.between(berlin("2026-03-27T16:50"), berlin("2026-03-30T09:50")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void endsAtTheEndOfTheDayRatherThanAtTheBeginningOfTheNext() {
        assertThat(OFFICE.after(berlin("2026-03-27T16:50"), Duration.ofMinutes(10)))
                .isEqualTo(berlin("2026-03-27T17:00"));
        assertThat(OFFICE.after(berlin("2026-03-28T12:00"), Duration.ZERO)).isEqualTo(berlin("2026-03-28T12:00"));
    }

    @Test
    void countsAnHourOnceWhenTheClockIsPutBackAndNoneThatIsLeftOut() {
        var nights = BusinessCalendar.of("nights", 1, WeeklyHours.read(BERLIN, "Sun 00:00-06:00"));
        assertThat(nights.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(7));
        var leftOut = BusinessCalendar.of("gap", 1, WeeklyHours.read(BERLIN, "Sun 02:15-02:45, 03:00-04:00"));
        assertThat(leftOut.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void knowsHolidaysClosedDaysAndExceptions() {
        var calendar = BusinessCalendar.of(
                "munich",
                1,
                new BusinessHours(
                        WeeklyHours.read(BERLIN, "Mon-Fri 9:00-12:00, 13:00-17:00"),
                        new PublicHolidays("de-by"),
                        List.of(new ClosedDay(LocalDate.of(2026, 12, 24), "Christmas Eve")),
                        List.of(new ExceptionalDay(
                                LocalDate.of(2026, 1, 6),
                                "On call",
                                WeeklyHours.read(BERLIN, "Tue 10:00-11:00").segments()))));
        assertThat(calendar.open(berlin("2026-01-01T10:00"))).isFalse();
        assertThat(calendar.open(berlin("2026-12-24T10:00"))).isFalse();
        assertThat(calendar.openings(berlin("2026-01-05T12:30"), berlin("2026-01-07T09:30")))
                .containsExactly(
                        new Stretch(berlin("2026-01-05T13:00"), berlin("2026-01-05T17:00")),
                        new Stretch(berlin("2026-01-06T10:00"), berlin("2026-01-06T11:00")),
                        new Stretch(berlin("2026-01-07T09:00"), berlin("2026-01-07T09:30")));
        assertThat(calendar.nextOpening(berlin("2026-04-30T17:00"))).isEqualTo(berlin("2026-05-04T09:00"));
        assertThat(calendar.specialDays(2026))
                .extracting(day -> day.date() + " " + day.kind() + " " + day.name())
                .startsWith("2026-01-01 HOLIDAY New Year's Day", "2026-01-06 EXCEPTION On call")
                .contains("2026-12-24 CLOSED Christmas Eve", "2026-06-04 HOLIDAY Corpus Christi");
    }

    @Test
    void keepsAHolidayOfTheNextYearInThisOneWhereItIsObservedThen() {
        assertThat(new PublicHolidays("us").in(2026)).containsKey(LocalDate.of(2026, 7, 3));
        assertThat(new PublicHolidays("us").in(2026)).doesNotContainKey(LocalDate.of(2026, 7, 4));
    }

    @Test
    void isOneStretchDayAndNight() {
        var always = BusinessCalendar.alwaysOpen();
        var from = Instant.parse("2019-12-31T23:59:59.999Z");
        var to = Instant.parse("2031-01-01T00:00:00.001Z");
        assertThat(always.openings(from, to)).containsExactly(new Stretch(from, to));
        assertThat(always.between(from, to)).isEqualTo(Duration.between(from, to));
        assertThat(always.after(from, Duration.between(from, to))).isEqualTo(to);
    }

    @Test
    void refusesWhatLiesBeyondTheYearsItKnows() {
        assertThatThrownBy(() -> OFFICE.between(Instant.MIN, Instant.EPOCH)).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> OFFICE.after(Instant.EPOCH, Duration.ofDays(90_000)))
                .isInstanceOf(BeyondCalendar.class)
                .hasMessageContaining("knows its hours from 1900 to 2150");
        assertThatThrownBy(() -> OFFICE.after(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> OFFICE.after(Instant.EPOCH, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(BERLIN)).toInstant();
    }
}
