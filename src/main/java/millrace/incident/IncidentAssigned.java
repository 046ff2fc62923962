package millrace.incident;

/**
 * Fact: another team or person works on it; the person may be null.
 *
 * @param toOthers whether others than before may see it now, not only another of the same team has it
 */
public record IncidentAssigned(String number, String team, String person, boolean toOthers) {}
