package millrace.incident;

import millrace.record.Priority;

/** Fact: it was given a priority, or another one. */
public record IncidentPrioritised(String number, Priority priority) {}
