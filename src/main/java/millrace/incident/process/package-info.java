/** Incident management and its process incident-resolution: what each tells the other. */
package millrace.incident.process;
