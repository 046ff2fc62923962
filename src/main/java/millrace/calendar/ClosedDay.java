package millrace.calendar;

import java.time.LocalDate;

/** A day without hours of our own choice, such as a company holiday. */
public record ClosedDay(LocalDate date, String name) {}
