package millrace.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A version of a calendar: when somebody works, and how much of that lies between two instants. It never changes, may be shared by
 * threads, and remembers what it worked out of a year; whole years are counted in one step. Whatever lies outside the years that it
 * knows is {@link BeyondCalendar}.
 */
public final class BusinessCalendar {

    /** The key of the calendar whose hours never end. */
    public static final String ALWAYS = "always";

    /** The years between are those for which public holidays can be worked out. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2150;

    private static final Instant FIRST = beginningOf(FIRST_YEAR);
    private static final Instant END = beginningOf(LAST_YEAR + 1);
    private static final Duration LONGEST = Duration.ofDays(366L * (LAST_YEAR - FIRST_YEAR));

    private final String key;
    private final int version;
    private final BusinessHours hours;
    private final Map<Integer, YearOfOpenings> years = new ConcurrentHashMap<>();

    private BusinessCalendar(String key, int version, BusinessHours hours) {
        this.key = key;
        this.version = version;
        this.hours = hours;
    }

    public static BusinessCalendar of(String key, int version, BusinessHours hours) {
        return new BusinessCalendar(key, version, hours);
    }

    /** The calendar of whoever has hours of a week and nothing else, such as a supplier. */
    public static BusinessCalendar of(String key, int version, WeeklyHours week) {
        return of(key, version, BusinessHours.of(week));
    }

    /** Day and night, every day. */
    public static BusinessCalendar alwaysOpen() {
        return of(ALWAYS, 1, WeeklyHours.always());
    }

    public String key() {
        return key;
    }

    public int version() {
        return version;
    }

    public BusinessHours hours() {
        return hours;
    }

    /** The business time from one instant to another; negative where the other one is earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        int first = yearOf(from);
        int last = yearOf(to);
        var whole = IntStream.range(first, last)
                .mapToObj(year -> openings(year).total())
                .reduce(Duration.ZERO, Duration::plus);
        return whole.plus(openings(last).passed(to)).minus(openings(first).passed(from));
    }

    /**
     * The first instant at which so much business time has passed; the same instant for none.
     *
     * @throws IllegalArgumentException when the business time is negative
     */
    public Instant after(Instant from, Duration business) {
        if (business.isNegative()) {
            throw new IllegalArgumentException("business time to wait for cannot be negative: " + business);
        }
        if (business.compareTo(LONGEST) > 0) {
            throw beyond(from, business);
        }
        int year = yearOf(from);
        var wanted = openings(year).passed(from).plus(business);
        while (wanted.compareTo(openings(year).total()) > 0) {
            wanted = wanted.minus(openings(year).total());
            if (++year > LAST_YEAR) {
                throw beyond(from, business);
            }
        }
        return business.isZero() ? from : openings(year).reached(wanted);
    }

    public boolean open(Instant instant) {
        return openings(yearOf(instant)).open(instant);
    }

    /** When it opens next; the same instant while it is open. */
    public Instant nextOpening(Instant instant) {
        return from(instant)
                .findFirst()
                .map(next -> next.from().isBefore(instant) ? instant : next.from())
                .orElseThrow(() -> new BeyondCalendar(key, "the next opening after " + instant));
    }

    /**
     * Every opening between two instants, in order, cut to lie between them; those without a break in between are one. None where the
     * second instant is not the later one.
     */
    public List<Stretch> openings(Instant from, Instant to) {
        yearOf(to);
        if (!from.isBefore(to)) {
            return List.of();
        }
        var found = new ArrayList<Stretch>();
        from(from).takeWhile(next -> next.from().isBefore(to)).forEach(next -> {
            int last = found.size() - 1;
            if (last >= 0 && found.get(last).to().equals(next.from())) {
                found.set(last, new Stretch(found.get(last).from(), earlier(next.to(), to)));
            } else {
                found.add(new Stretch(next.from().isBefore(from) ? from : next.from(), earlier(next.to(), to)));
            }
        });
        return List.copyOf(found);
    }

    /** The holidays, closed days and exceptions of a year, in order. */
    public List<CalendarDay> specialDays(int year) {
        return new DaysOfYear(hours, year).special().toList();
    }

    /** What it says of a day. */
    public CalendarDay day(LocalDate date) {
        return new DaysOfYear(hours, date.getYear()).on(date);
    }

    private BeyondCalendar beyond(Instant from, Duration business) {
        return new BeyondCalendar(key, "%s of them after %s".formatted(business, from));
    }

    private static Instant beginningOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The openings from then on, worked out a year at a time as they are asked for. */
    private Stream<Stretch> from(Instant instant) {
        return IntStream.rangeClosed(yearOf(instant), LAST_YEAR).boxed().flatMap(year -> openings(year)
                .endingAfter(instant));
    }

    /** The year in which the clock there stands, or stood before it was put back over its end. */
    private int yearOf(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new BeyondCalendar(key, instant.toString());
        }
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (openings(year).isAfter(instant)) {
            year--;
        } else if (openings(year).isBefore(instant)) {
            year++;
        }
        return year;
    }

    private YearOfOpenings openings(int year) {
        return years.computeIfAbsent(year, wanted -> new YearOfOpenings(hours, wanted));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && key.equals(that.key)
                && version == that.version
                && hours.equals(that.hours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, version);
    }

    @Override
    public String toString() {
        return "%s version %d: %s".formatted(key, version, hours.week());
    }
}
