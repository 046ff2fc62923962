package millrace.incident.web;

import java.time.Duration;
import java.util.Set;
import millrace.incident.Phase;
import millrace.record.Priority;

/** What the address of a list of incidents says, for the page of the interface: filters, order, and where in the list one is. */
record ListParameters(
        Set<Phase> phase,
        Boolean open,
        Set<Priority> priority,
        String team,
        String assignee,
        String reporter,
        String service,
        String text,
        Duration resolvedWithin,
        By sort,
        Direction order,
        String cursor,
        Integer limit,
        Boolean count) {

    /** What a list can be sorted by. */
    enum By {
        OPENED,
        UPDATED,
        PRIORITY,
        NUMBER
    }

    /** Which end of the order comes first. */
    enum Direction {
        ASC,
        DESC
    }
}
