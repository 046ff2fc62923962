package millrace.cmdb.audit;

/** A newer audit of the same source has begun; what this one left open is looked for anew there. */
public record AuditSuperseded(String number) {}
