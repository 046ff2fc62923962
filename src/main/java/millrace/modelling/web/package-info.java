/** The models over HTTP: the interface and the pages. */
package millrace.modelling.web;
