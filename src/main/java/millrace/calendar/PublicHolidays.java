package millrace.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The public holidays of a country or of a part of it, as the library Jollyday knows them.
 *
 * @param place such as {@code DE}, {@code DE-BY} or {@code DE-BY-AG}; countries and their parts by ISO 3166 where it names them
 */
public record PublicHolidays(String place) {

    /**
     * @throws IllegalArgumentException when nothing is known of this place
     */
    public PublicHolidays {
        place = place.strip().toUpperCase(Locale.ROOT);
        if (!HolidayPlaces.ALL.containsKey(place)) {
            throw new IllegalArgumentException(
                    "'%s' is no country or part of one whose holidays are known; write DE or DE-BY".formatted(place));
        }
    }

    /** What the place is called. */
    public String name() {
        return HolidayPlaces.ALL.get(place);
    }

    /** The days of that year on which the place does not work, with what they are called. */
    public SortedMap<LocalDate, String> in(int year) {
        var parts = place.toLowerCase(Locale.ROOT).split("-", -1);
        var manager = manager(parts[0]);
        var within = Arrays.copyOfRange(parts, 1, parts.length);
        var days = new TreeMap<LocalDate, String>();
        // a holiday on a weekend may be kept on a day of the year beside its own
        IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(each -> manager.getHolidays(each, HolidayType.PUBLIC_HOLIDAY, within).stream())
                .filter(holiday -> holiday.getDate().getYear() == year)
                .sorted()
                .forEach(holiday -> days.merge(
                        holiday.getDate(), holiday.getDescription(Locale.ENGLISH), (one, other) -> one + ", " + other));
        return days;
    }

    static CalendarHierarchy hierarchy(String country) {
        return manager(country).getCalendarHierarchy();
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
