package millrace.calendar;

import millrace.directory.UnknownKey;

/** There is no calendar with this key, or none with this version. */
public class UnknownCalendar extends UnknownKey {

    UnknownCalendar(String key) {
        super("calendar", key);
    }

    UnknownCalendar(String key, int version) {
        super("version", "%d of the calendar %s".formatted(version, key));
    }
}
