package millrace.incident.web;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import millrace.incident.Phase;
import millrace.incident.reading.IncidentFilter;
import millrace.incident.reading.IncidentOrder;
import millrace.incident.reading.IncidentSearch;
import millrace.record.InvalidInput;
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
        Duration resolvedWithin,
        IncidentOrder.By sort,
        Direction order,
        String cursor,
        Integer limit) {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Which end of the order comes first. */
    enum Direction {
        ASC,
        DESC
    }

    /** The open ones, which is what people who work want to see when they did not say. */
    static ListParameters usual() {
        return new ListParameters(null, true, null, null, null, null, null, null, null, null, null, null);
    }

    /** A filter that was misspelt would show too much without a word. */
    static void refuseUnknown(Set<String> parameters) {
        var known = Stream.of(ListParameters.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        parameters.stream()
                .filter(parameter -> !known.contains(parameter))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInput(
                            unknown, "%s: no such filter; there are %s.".formatted(unknown, String.join(", ", known)));
                });
    }

    IncidentFilter filter(Clock clock) {
        if (resolvedWithin != null && (resolvedWithin.isNegative() || resolvedWithin.compareTo(LONGEST) > 0)) {
            throw new InvalidInput(
                    "resolvedWithin", "resolvedWithin: must be between no time and %s.".formatted(LONGEST));
        }
        var since = resolvedWithin == null ? null : clock.instant().minus(resolvedWithin);
        return new IncidentFilter(phase, open, priority, team, assignee, service, text, since);
    }

    public IncidentOrder by() {
        var by = sort == null ? IncidentOrder.By.OPENED : sort;
        return order == null ? IncidentOrder.usual(by) : new IncidentOrder(by, order == Direction.DESC);
    }

    IncidentSearch.Page find(IncidentSearch search, Clock clock) {
        return search.find(
                filter(clock),
                by(),
                cursor == null || cursor.isBlank() ? null : cursor,
                limit == null ? IncidentSearch.USUAL_PAGE : limit);
    }
}
