package millrace.incident;

/** Fact: the record was withdrawn or cancelled. */
public record IncidentCancelled(String number) {}
