/** Records over HTTP, whatever their practice: the interface, and the page of one. */
package millrace.workplace.web;
