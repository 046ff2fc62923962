package millrace.incident;

/** Fact: the wait is over. */
public record IncidentResumed(String number, Awaited awaited) {}
