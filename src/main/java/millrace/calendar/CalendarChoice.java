package millrace.calendar;

/** A calendar as somebody chooses it. */
public record CalendarChoice(String key, String name) {}
