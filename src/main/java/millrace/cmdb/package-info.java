/**
 * Configuration management: the items that services run on, how they hang together, what fails if one fails and what it needs. Items
 * come from people here and from other systems, each source with its precedence. Lower than the practices: what they keep about items
 * it asks through {@link millrace.cmdb.ItemRecords}.
 */
package millrace.cmdb;
