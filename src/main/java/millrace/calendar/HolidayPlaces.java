package millrace.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The countries whose public holidays are known, and their parts. */
public final class HolidayPlaces {

    /** What each is called, by its code. */
    public static final SortedMap<String, String> ALL = all();

    private HolidayPlaces() {}

    /** The countries, and the parts of the one that was chosen; null for none. */
    public static SortedMap<String, String> around(PublicHolidays chosen) {
        var country = chosen == null ? null : chosen.place().split("-", 2)[0] + "-";
        var near = new TreeMap<>(ALL);
        near.keySet().removeIf(place -> place.contains("-") && (country == null || !place.startsWith(country)));
        return near;
    }

    private static SortedMap<String, String> all() {
        var places = new TreeMap<String, String>();
        HolidayManager.getSupportedCalendarCodes()
                .forEach(country -> add(places, "", "", PublicHolidays.hierarchy(country)));
        return Collections.unmodifiableSortedMap(places);
    }

    private static void add(SortedMap<String, String> places, String code, String name, CalendarHierarchy place) {
        var ownCode = code + place.getId().toUpperCase(Locale.ROOT);
        var ownName = name + place.getDescription(Locale.ENGLISH);
        places.put(ownCode, ownName);
        place.getChildren().values().forEach(part -> add(places, ownCode + "-", ownName + ", ", part));
    }
}
