/**
 * How what other systems say about items is taken in and given back: read into tables of its own, matched with the items that are known,
 * and merged with what other sources say, in a few statements for a whole file.
 */
package millrace.cmdb.intake;
