package millrace.incident;

/** Fact: the requester, or the desk for them, says that service is restored. */
public record IncidentConfirmed(String number) {}
