package millrace.incident;

/** Fact: it is called something else. */
public record IncidentRetitled(String number, String title) {}
