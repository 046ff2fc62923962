/** The doors of imports over HTTP. */
package millrace.importing.web;
