/** Services over HTTP. */
package millrace.catalogue.web;
