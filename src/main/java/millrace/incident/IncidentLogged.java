package millrace.incident;

/** Fact: a report became a record, or an imported record entered. */
public record IncidentLogged(String number) {}
