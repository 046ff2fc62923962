/** Calendars over HTTP. */
package millrace.calendar.web;
