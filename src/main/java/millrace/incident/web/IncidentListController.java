package millrace.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import millrace.incident.Awaited;
import millrace.incident.Phase;
import millrace.incident.reading.IncidentSearch;
import millrace.incident.reading.IncidentSummary;
import millrace.record.Priority;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists of incidents. */
@RestController
@Tag(name = "Incidents")
class IncidentListController {

    private final IncidentSearch search;
    private final Clock clock;

    IncidentListController(IncidentSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** An incident as one line of a list. */
    record Line(
            String number,
            String title,
            Priority priority,
            Phase phase,
            Awaited waitsFor,
            String assignedTeam,
            String assignee,
            String reporter,
            String service,
            Instant openedAt,
            Instant updatedAt,
            Instant resolvedAt,
            Instant closedAt) {

        static Line of(IncidentSummary incident) {
            return new Line(
                    incident.number(),
                    incident.title(),
                    incident.priority(),
                    incident.phase(),
                    incident.waitsFor(),
                    incident.team(),
                    incident.assignee(),
                    incident.reporter(),
                    incident.service(),
                    incident.openedAt(),
                    incident.updatedAt(),
                    incident.resolvedAt(),
                    incident.closedAt());
        }
    }

    /** A page of a list; {@code next} is the address of the page after it and absent on the last one. */
    record IncidentPage(List<Line> items, boolean more, String next) {}

    @GetMapping("/api/incidents")
    @Operation(
            summary = "List incidents, a page at a time",
            description = "Filters: phase and priority (several), open, team, assignee, service, text (part of title or"
                    + " description, or a number), resolvedWithin (such as P7D). Sort by OPENED, UPDATED, PRIORITY or NUMBER, order ASC or"
                    + " DESC. At most 200 a page, usually 50.")
    IncidentPage list(@ParameterObject @ModelAttribute ListParameters wanted, HttpServletRequest request) {
        ListParameters.refuseUnknown(request.getParameterMap().keySet());
        var page = wanted.find(search, clock);
        return new IncidentPage(
                page.incidents().stream().map(Line::of).toList(), page.next() != null, next(page.next()));
    }

    /** The same address with another cursor, without the host that a proxy may have changed. */
    static String next(String cursor) {
        if (cursor == null) {
            return null;
        }
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
