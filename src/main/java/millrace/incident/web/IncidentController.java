package millrace.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import millrace.incident.IncidentManagement;
import millrace.incident.LogIncident;
import millrace.web.MergePatch;
import millrace.web.Versions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents one by one: report, read, change. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Incidents", description = "Interruptions of service, from report to closure")
class IncidentController {

    private final IncidentManagement management;
    private final IncidentAnswers answer;

    IncidentController(IncidentManagement management, IncidentAnswers answer) {
        this.management = management;
        this.answer = answer;
    }

    @PostMapping
    @Operation(
            summary = "Report an incident; a title is enough",
            description = "201 with the new incident; 200 with the one that the correlation id belongs to already.")
    ResponseEntity<ShownIncident> log(@RequestBody LogIncident report) {
        var logged = management.log(report);
        return logged.isNew() ? answer.created(logged.incident()) : answer.with(logged.incident());
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read an incident; its ETag is what a change must send back")
    ResponseEntity<ShownIncident> show(@PathVariable String number) {
        return answer.with(management.get(number));
    }

    @PatchMapping(
            path = "/{number}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change fields (JSON Merge Patch)",
            description =
                    "May change: title, description, onBehalfOf, service, reach, environment, affectedItems, category,"
                            + " impact, urgency, visibility, readers, assignedTeam, assignee, resolutionCode, resolutionNotes, cause."
                            + " Priority and assignment follow. If-Match is required: 428 without, 412 when somebody saved meanwhile.")
    ResponseEntity<ShownIncident> change(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        return answer.with(management.change(number, fields, Versions.of(ifMatch)));
    }
}
