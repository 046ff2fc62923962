package millrace.catalogue;

import millrace.calendar.WeeklyHours;

/**
 * What those who use a service were promised, and what it costs them; null where nobody has said.
 *
 * @param supportHours when somebody is there to help
 * @param maintenanceWindows when it may be out of use without being missed
 * @param levels the service levels in words
 */
public record Terms(WeeklyHours supportHours, WeeklyHours maintenanceWindows, String levels, Cost cost) {

    public static final Terms NONE = new Terms(null, null, null, null);
}
