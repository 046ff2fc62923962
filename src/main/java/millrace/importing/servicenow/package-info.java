/** The audit log of a ServiceNow instance: its columns, rows, states and names, and how our incidents are told from it. */
package millrace.importing.servicenow;
