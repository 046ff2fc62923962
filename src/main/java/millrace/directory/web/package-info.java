/** The directory over HTTP: the keys of people and teams. */
package millrace.directory.web;
