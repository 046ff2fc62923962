/**
 * Business time: calendars with the hours of a week, public holidays, closed days and exceptions, how much of their time lies between
 * two instants and when some of it has passed. Calendars have versions, and nothing of them is overwritten; publishes
 * {@link CalendarCorrected}.
 */
package millrace.calendar;
