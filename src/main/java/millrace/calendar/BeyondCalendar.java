package millrace.calendar;

/** Business time was asked for at an instant for which no calendar speaks. */
public class BeyondCalendar extends RuntimeException {

    BeyondCalendar(String key, String when) {
        super("The calendar %s knows its hours from %d to %d, not at %s."
                .formatted(key, BusinessCalendar.FIRST_YEAR, BusinessCalendar.LAST_YEAR, when));
    }
}
