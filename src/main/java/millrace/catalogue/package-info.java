/**
 * What we run and who helps us run it: the services with their owners, hours, levels and costs, and the suppliers behind them. Other
 * practices ask here which tier a service has and whom to ask about it; what they keep about a service they tell through
 * {@link millrace.catalogue.ServiceRecords}.
 */
package millrace.catalogue;
