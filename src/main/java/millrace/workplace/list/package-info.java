/** Lists of records of any kind: filters, order, pages and counts, search by words, saved views, export, and acts on many. */
package millrace.workplace.list;
