package millrace.cmdb.audit;

/** A source has to be compared with the records. */
public record AuditDue(String number, String sourceName) {}
