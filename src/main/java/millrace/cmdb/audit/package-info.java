/**
 * Comparing what a source said last with the records: what is missing, surplus or different, and what became of each finding. Its
 * process is configuration-audit; the facts are {@link millrace.cmdb.audit.AuditDue} and {@link millrace.cmdb.audit.AuditSuperseded}.
 */
package millrace.cmdb.audit;
