package millrace.incident;

/** Fact: service is not restored after all; a closed record starts its process anew. */
public record IncidentReopened(String number, boolean wasClosed) {}
