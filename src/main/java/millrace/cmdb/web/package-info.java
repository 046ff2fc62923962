/** The configuration over HTTP. */
package millrace.cmdb.web;
