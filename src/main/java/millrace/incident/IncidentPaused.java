package millrace.incident;

/** Fact: work waits for somebody or something. */
public record IncidentPaused(String number, Awaited awaited) {}
