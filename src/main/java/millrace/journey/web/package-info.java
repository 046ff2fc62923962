/** Journeys over HTTP: the interface, the page, and the part of a record's page. */
package millrace.journey.web;
