package millrace.incident;

/** Fact: what priority or assignment hang on was changed. */
public record IncidentReclassified(String number) {}
