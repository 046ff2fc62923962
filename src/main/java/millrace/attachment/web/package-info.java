/** Files at records over HTTP: the interface, the part of a record's page, and what browsers are told about them. */
package millrace.attachment.web;
