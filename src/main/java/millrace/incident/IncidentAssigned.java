package millrace.incident;

/** Fact: another team or person works on it; the person may be null. */
public record IncidentAssigned(String number, String team, String person) {}
