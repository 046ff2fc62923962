/** Lists of people and teams as other systems write them, in CSV or JSON. */
package millrace.importing.directory;
