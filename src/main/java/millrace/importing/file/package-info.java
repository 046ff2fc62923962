/** What all files have in common that are read as text. */
package millrace.importing.file;
