/** People and teams over HTTP: the interface for other systems, and the plain pages for people. */
package millrace.organisation.web;
