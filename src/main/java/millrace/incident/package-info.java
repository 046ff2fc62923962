/**
 * Incident management: restores service as soon as possible when it is interrupted or poor. Its process is
 * incident-resolution; it publishes {@link millrace.incident.IncidentLogged} when a report became a record,
 * {@link millrace.incident.IncidentReclassified}, {@link millrace.incident.IncidentPrioritised},
 * {@link millrace.incident.IncidentRetitled}, {@link millrace.incident.IncidentAssigned},
 * {@link millrace.incident.IncidentPaused} and {@link millrace.incident.IncidentResumed} while it is worked on, and
 * {@link millrace.incident.IncidentConfirmed}, {@link millrace.incident.IncidentReopened},
 * {@link millrace.incident.IncidentCancelled} and {@link millrace.incident.ParentResolved} when its course changes.
 */
package millrace.incident;
