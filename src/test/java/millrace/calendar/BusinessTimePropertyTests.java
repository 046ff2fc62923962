package millrace.calendar;

import static millrace.calendar.CalendarExamples.businessTimes;
import static millrace.calendar.CalendarExamples.distances;
import static millrace.calendar.CalendarExamples.examples;
import static millrace.calendar.CalendarExamples.moments;
import static millrace.calendar.CalendarExamples.zones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import millrace.calendar.WeeklyHours.Segment;
import org.junit.jupiter.api.Test;

/** What holds of business time in every calendar, in every zone, whatever happens to the clocks. */
class BusinessTimePropertyTests {

    private static final int MANY = 500;
    private static final Duration INSTANT = Duration.ofNanos(1);

    @Test
    void addsUp() {
        qt().withExamples(MANY)
                .forAll(examples(), distances(), distances(), distances())
                .checkAssert((example, one, two, three) -> {
                    var calendar = example.calendar();
                    var a = example.moment().plus(one);
                    var b = example.moment().plus(two);
                    var c = example.moment().plus(three);
                    assertThat(calendar.between(a, b).plus(calendar.between(b, c)))
                            .isEqualTo(calendar.between(a, c));
                });
    }

    @Test
    void neverRunsBackwardsOrFasterThanTime() {
        qt().withExamples(MANY).forAll(examples(), distances(), distances()).checkAssert((example, one, two) -> {
            var from = example.moment().plus(one.compareTo(two) < 0 ? one : two);
            var to = example.moment().plus(one.compareTo(two) < 0 ? two : one);
            assertThat(example.calendar().between(from, to))
                    .isBetween(Duration.ZERO, Duration.between(from, to))
                    .isEqualTo(example.calendar().between(to, from).negated());
        });
    }

    @Test
    void isReachedAtTheFirstInstantAtWhichItHasPassed() {
        qt().withExamples(MANY)
                .forAll(examples(), distances(), businessTimes())
                .checkAssert((example, at, business) -> {
                    var from = example.moment().plus(at);
                    var calendar = example.calendar();
                    var reached = calendar.after(from, business);
                    assertThat(calendar.between(from, reached)).isEqualTo(business);
                    if (business.isZero()) {
                        assertThat(reached).isEqualTo(from);
                    } else {
                        assertThat(calendar.between(from, reached.minus(INSTANT)))
                                .isEqualTo(business.minus(INSTANT));
                    }
                });
    }

    @Test
    void isReachedLaterForMoreOfItOrFromLaterOn() {
        qt().withExamples(MANY)
                .forAll(examples(), distances(), businessTimes(), businessTimes())
                .checkAssert((example, at, one, other) -> {
                    var from = example.moment().plus(at);
                    var calendar = example.calendar();
                    assertThat(calendar.after(from, one.plus(other)))
                            .isAfterOrEqualTo(calendar.after(from, one))
                            .isEqualTo(calendar.after(calendar.after(from, one), other));
                    assertThat(calendar.after(from.plus(other), one)).isAfterOrEqualTo(calendar.after(from, one));
                });
    }

    @Test
    void isWhatSomebodyCountsWhoLooksAtTheClockEachMinute() {
        qt().withExamples(MANY / 2)
                .forAll(
                        examples(),
                        integers().between(-2 * 1_440, 2 * 1_440),
                        integers().between(0, 2 * 1_440))
                .checkAssert((example, begin, minutes) -> {
                    var from = example.moment().plus(Duration.ofMinutes(begin));
                    var to = from.plus(Duration.ofMinutes(minutes));
                    assertThat(example.calendar().between(from, to))
                            .isEqualTo(new WalkedHours(example.calendar().hours()).between(from, to));
                });
    }

    @Test
    void isTheSumOfItsOpenings() {
        qt().withExamples(MANY).forAll(examples(), distances(), distances()).checkAssert((example, one, two) -> {
            var from = example.moment().plus(one.compareTo(two) < 0 ? one : two);
            var to = example.moment().plus(one.compareTo(two) < 0 ? two : one);
            var calendar = example.calendar();
            var openings = calendar.openings(from, to);
            assertThat(openings.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(calendar.between(from, to));
            var before = from.minus(INSTANT);
            for (var opening : openings) {
                assertThat(opening.from()).isAfter(before).isBefore(opening.to());
                assertThat(calendar.open(opening.from())).isTrue();
                assertThat(calendar.open(opening.to().minus(INSTANT))).isTrue();
                assertThat(opening.to().equals(to) || !calendar.open(opening.to()))
                        .isTrue();
                before = opening.to();
            }
            var next = calendar.nextOpening(from);
            assertThat(calendar.open(next)).isTrue();
            assertThat(calendar.between(from, next)).isEqualTo(Duration.ZERO);
        });
    }

    @Test
    void isAllTimeWhereItIsAlwaysOpenWhateverTheZone() {
        qt().withExamples(MANY)
                .forAll(zones().flatMap(zone -> moments(zone).map(moment -> always(zone, moment))), distances())
                .checkAssert((example, distance) -> {
                    var to = example.moment().plus(distance);
                    assertThat(example.calendar().between(example.moment(), to)).isEqualTo(distance);
                });
    }

    private static CalendarExamples.Example always(ZoneId zone, Instant moment) {
        var week = new WeeklyHours(
                zone,
                Stream.of(DayOfWeek.values())
                        .map(day -> new Segment(day, 0, 24 * 60))
                        .toList());
        return new CalendarExamples.Example(BusinessCalendar.of("always", 1, week), moment);
    }
}
