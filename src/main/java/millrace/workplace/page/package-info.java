/** The page of one record, whatever its practice: what it is, what was said and decided, and buttons for what may be done. */
package millrace.workplace.page;
