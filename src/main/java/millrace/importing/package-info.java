/**
 * Takes over what happened in other systems: the audit log of a ServiceNow instance becomes incidents with their whole
 * history. Records that are over are handed to {@link millrace.incident.IncidentArchive}; records that are still open
 * enter through it and their process starts where they stand.
 */
package millrace.importing;
