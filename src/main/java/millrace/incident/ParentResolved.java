package millrace.incident;

/** Fact: the incident that this one duplicates was resolved. */
public record ParentResolved(String number) {}
