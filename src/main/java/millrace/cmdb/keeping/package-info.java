/** How managers keep what the configuration stands on: which sources are believed, and what is kept about items of each type. */
package millrace.cmdb.keeping;
