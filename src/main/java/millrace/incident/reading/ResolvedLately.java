package millrace.incident.reading;

import java.util.List;
import millrace.workplace.ListedFilter.Narrowing;
import millrace.workplace.ListedOrder;

/** Few of many were resolved lately: found by their date first, because no other order leads to them. */
final class ResolvedLately implements Narrowing {

    @Override
    public String condition(List<String> values, ListedOrder order) {
        return "r.resolved_at >= :resolvedWithin and r.updated_at >= :resolvedWithin";
    }

    @Override
    public String source(String table, ListedOrder order) {
        return order.key().equals("UPDATED")
                ? table
                : "(select * from %s where resolved_at >= :resolvedWithin offset 0)".formatted(table);
    }
}
