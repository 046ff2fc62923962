package millrace.incident.web;

import java.time.Instant;
import java.util.Set;
import millrace.incident.IncidentFilter;
import millrace.incident.IncidentOrder;
import millrace.incident.IncidentSearch;
import millrace.incident.Phase;
import millrace.record.Priority;

/** What the address of a list says: filters, order, and where in the list one is. */
record ListParameters(
        Set<Phase> phase,
        Boolean open,
        Set<Priority> priority,
        String team,
        String assignee,
        String service,
        String text,
        Instant resolvedAfter,
        IncidentOrder.By sort,
        Direction order,
        String cursor,
        Integer limit) {

    /** Which end of the order comes first. */
    enum Direction {
        ASC,
        DESC
    }

    IncidentFilter filter() {
        return new IncidentFilter(phase, open, priority, team, assignee, service, text, resolvedAfter);
    }

    IncidentOrder by() {
        var by = sort == null ? IncidentOrder.By.OPENED : sort;
        return order == null ? IncidentOrder.usual(by) : new IncidentOrder(by, order == Direction.DESC);
    }

    IncidentSearch.Page find(IncidentSearch search) {
        return search.find(
                filter(),
                by(),
                cursor == null || cursor.isBlank() ? null : cursor,
                limit == null ? IncidentSearch.USUAL_PAGE : limit);
    }
}
