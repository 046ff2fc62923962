/** Items and their relations as other systems write them, in JSON or CSV. */
package millrace.importing.configuration;
