package millrace.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import millrace.incident.Awaited;
import millrace.incident.Phase;
import millrace.record.Priority;
import millrace.workplace.ListedCount;
import millrace.workplace.ListedRow;
import millrace.workplace.Lists;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists of incidents. */
@RestController
@Tag(name = "Incidents")
class IncidentListController {

    private static final String KIND = "incidents";

    private final Lists lists;

    IncidentListController(Lists lists) {
        this.lists = lists;
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

        static Line of(ListedRow row) {
            var priority = row.text("priority");
            return new Line(
                    row.number(),
                    row.text("title"),
                    priority == null ? null : Priority.valueOf(priority),
                    Phase.valueOf(row.text("phase")),
                    Awaited.valueOf(row.text("waitsFor")),
                    row.text("assignedTeam"),
                    row.text("assignee"),
                    row.text("reporter"),
                    row.text("service"),
                    row.time("openedAt"),
                    row.time("updatedAt"),
                    row.time("resolvedAt"),
                    row.time("closedAt"));
        }
    }

    /**
     * A page of a list; {@code next} is the address of the page after it and absent on the last one, {@code previous} that of the
     * page before it; {@code count} is there when it was asked for.
     */
    record IncidentPage(List<Line> items, boolean more, String next, String previous, ListedCount count) {}

    @GetMapping("/api/incidents")
    @Operation(
            summary = "List incidents, a page at a time",
            description =
                    "Filters: phase and priority (several), open, team, assignee, reporter, service, text (words of title,"
                            + " description or comments, part of one of these, or a number), resolvedWithin (such as P7D). Sort by OPENED,"
                            + " UPDATED, PRIORITY or NUMBER, order ASC or DESC. At most 200 a page, usually 50. With count=true the answer"
                            + " says how many there are, exactly up to 10,000.")
    IncidentPage list(@ParameterObject @ModelAttribute ListParameters wanted, HttpServletRequest request) {
        var parameters = request.getParameterMap();
        var page = lists.find(KIND, parameters);
        return new IncidentPage(
                page.rows().stream().map(Line::of).toList(),
                page.next() != null,
                address(page.next()),
                address(page.previous()),
                Boolean.TRUE.equals(wanted.count()) ? lists.count(KIND, parameters) : null);
    }

    /** The same address with another cursor, without the host that a proxy may have changed. */
    private static String address(String cursor) {
        if (cursor == null) {
            return null;
        }
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
