/** Incidents over HTTP: the interface for other systems, and the plain pages for people. */
package millrace.incident.web;
