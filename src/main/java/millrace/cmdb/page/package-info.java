/** The configuration for people: items, their types, the map, and audits. */
package millrace.cmdb.page;
