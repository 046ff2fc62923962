/**
 * The record in front of people, whatever its practice: lists and search, the page of a record, and what is done there. Practices
 * give it their kinds of records as beans; it knows records, and none of the practices.
 */
package millrace.workplace;
