package millrace.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All openings of a year as instants in order, with the business time before each. An opening begins when the clock first shows its
 * beginning or jumps beyond it, and ends when the clock first shows its end or jumps beyond that: whenever a clock is put forward or
 * back, no time counts twice and openings stay in order.
 */
final class YearOfOpenings {

    private final long begin;
    private final long end;
    private final long[] opening;
    private final long[] closing;
    private final long[] before;
    private final long total;

    /** Works out the openings of these hours in this year. */
    YearOfOpenings(BusinessHours hours, int year) {
        var zone = hours.zone();
        begin = first(zone, LocalDate.of(year, 1, 1), 0);
        end = first(zone, LocalDate.of(year + 1, 1, 1), 0);
        var ends = new DaysOfYear(hours, year)
                .all()
                .flatMapToLong(day -> day.times().stream()
                        .flatMapToLong(time -> LongStream.of(
                                first(zone, day.date(), time.from()), first(zone, day.date(), time.to()))))
                .toArray();
        var joined = joined(ends);
        opening = new long[joined / 2];
        closing = new long[joined / 2];
        before = new long[joined / 2];
        long passed = 0;
        for (int i = 0; i < opening.length; i++) {
            opening[i] = ends[2 * i];
            closing[i] = ends[2 * i + 1];
            before[i] = passed;
            passed += closing[i] - opening[i];
        }
        total = passed;
    }

    /** The second in which a clock there first shows this time of this day, or jumps beyond it. */
    private static long first(ZoneId zone, LocalDate day, int minutes) {
        var shown = day.atStartOfDay().plusMinutes(minutes);
        var change = zone.getRules().getTransition(shown);
        if (change == null) {
            return shown.toEpochSecond(zone.getRules().getOffset(shown));
        }
        return change.isGap() ? change.toEpochSecond() : shown.toEpochSecond(change.getOffsetBefore());
    }

    /** Puts openings together that follow one another without a break, and leaves out empty ones; returns how many ends are left. */
    private static int joined(long[] ends) {
        int kept = 0;
        for (int i = 0; i < ends.length; i += 2) {
            if (kept > 0 && ends[i] == ends[kept - 1]) {
                ends[kept - 1] = ends[i + 1];
            } else if (ends[i] < ends[i + 1]) {
                ends[kept++] = ends[i];
                ends[kept++] = ends[i + 1];
            }
        }
        return kept;
    }

    boolean isAfter(Instant instant) {
        return instant.getEpochSecond() < begin;
    }

    boolean isBefore(Instant instant) {
        return instant.getEpochSecond() >= end;
    }

    Duration total() {
        return Duration.ofSeconds(total);
    }

    /** How much business time of the year has passed at this instant of it. */
    Duration passed(Instant instant) {
        int last = lastBegun(instant);
        if (last < 0) {
            return Duration.ZERO;
        }
        var open = Duration.between(Instant.ofEpochSecond(opening[last]), instant);
        var whole = Duration.ofSeconds(closing[last] - opening[last]);
        return Duration.ofSeconds(before[last]).plus(open.compareTo(whole) < 0 ? open : whole);
    }

    /** The first instant at which so much business time of the year has passed; more than none, at most all. */
    Instant reached(Duration passed) {
        var seconds = passed.getNano() > 0 ? passed.getSeconds() + 1 : passed.getSeconds();
        int found = Arrays.binarySearch(before, seconds);
        int last = found >= 0 ? found - 1 : -found - 2;
        return Instant.ofEpochSecond(opening[last]).plus(passed.minusSeconds(before[last]));
    }

    boolean open(Instant instant) {
        int last = lastBegun(instant);
        return last >= 0 && instant.getEpochSecond() < closing[last];
    }

    /** The openings that end after this instant, in order. */
    Stream<Stretch> endingAfter(Instant instant) {
        int last = lastBegun(instant);
        return IntStream.range(open(instant) ? last : last + 1, opening.length)
                .mapToObj(i -> new Stretch(Instant.ofEpochSecond(opening[i]), Instant.ofEpochSecond(closing[i])));
    }

    /** The place of the last opening that has begun, -1 for none. */
    private int lastBegun(Instant instant) {
        int found = Arrays.binarySearch(opening, instant.getEpochSecond());
        return found >= 0 ? found : -found - 2;
    }
}
