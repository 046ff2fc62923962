package millrace.incident.reading;

import java.time.Instant;
import millrace.incident.Awaited;
import millrace.incident.Phase;
import millrace.record.Priority;

/** An incident as one line of a list. */
public record IncidentSummary(
        long id,
        String number,
        String title,
        Priority priority,
        Phase phase,
        Awaited waitsFor,
        String team,
        String assignee,
        String reporter,
        String service,
        Instant openedAt,
        Instant updatedAt,
        Instant resolvedAt,
        Instant closedAt) {}
