/**
 * Files that people put at records, whatever their practice: checked by what they are, kept in the database in pieces, and handed
 * out to whoever sees the record. It publishes {@link millrace.attachment.FileAttached}.
 */
package millrace.attachment;
