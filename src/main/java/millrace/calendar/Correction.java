package millrace.calendar;

import java.time.Duration;

/**
 * What a correction would do.
 *
 * @param wanted the version that would come into force
 * @param openBefore the business time of the 365 days from now as it is
 * @param openAfter the same as it would be
 */
public record Correction(CalendarVersion wanted, Duration openBefore, Duration openAfter) {}
