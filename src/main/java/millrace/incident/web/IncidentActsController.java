package millrace.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import millrace.incident.Awaited;
import millrace.incident.IncidentManagement;
import millrace.incident.ProgressUpdate;
import millrace.record.Comment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done about an incident at any time; none of it completes a user task. */
@RestController
@RequestMapping("/api/incidents/{number}")
@Tag(name = "Incidents")
class IncidentActsController {

    private final IncidentManagement management;
    private final IncidentAnswers answer;

    IncidentActsController(IncidentManagement management, IncidentAnswers answer) {
        this.management = management;
        this.answer = answer;
    }

    /** Something to say; internal is for agents only. */
    record NewComment(String text, boolean internal) {}

    /** Whom or what the work waits for; {@code on} is the problem, change, parent or supplier's reference. */
    record NewWait(Awaited waitsFor, String on, String reason) {}

    /** Why it is done. */
    record Reason(String reason) {

        static String of(Reason body) {
            return body == null ? null : body.reason();
        }
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say something, in public or among agents; a requester's word ends a wait for them")
    Comment comment(@PathVariable String number, @RequestBody NewComment comment) {
        return management.comment(number, comment.text(), comment.internal());
    }

    @PostMapping("/updates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell how the work goes, in up to five parts; it goes on the timeline")
    void update(@PathVariable String number, @RequestBody ProgressUpdate update) {
        management.update(number, update);
    }

    @PostMapping("/wait")
    @Operation(summary = "Let the work wait; its user task stays where it is")
    ResponseEntity<ShownIncident> pause(@PathVariable String number, @RequestBody NewWait wait) {
        return answer.with(management.pause(number, wait.waitsFor(), wait.on(), wait.reason()));
    }

    @PostMapping("/resume")
    @Operation(summary = "End the wait by hand")
    ResponseEntity<ShownIncident> resume(@PathVariable String number, @RequestBody(required = false) Reason reason) {
        return answer.with(management.resume(number, Reason.of(reason)));
    }

    @PostMapping("/confirm")
    @Operation(summary = "Confirm that service is restored, as the requester or for them")
    ResponseEntity<ShownIncident> confirm(@PathVariable String number, @RequestBody(required = false) Reason reason) {
        return answer.with(management.confirm(number, Reason.of(reason)));
    }

    @PostMapping("/cancel")
    @Operation(summary = "Withdraw or cancel it; the reason is due")
    ResponseEntity<ShownIncident> cancel(@PathVariable String number, @RequestBody(required = false) Reason reason) {
        return answer.with(management.cancel(number, Reason.of(reason)));
    }

    @PostMapping("/reopen")
    @Operation(
            summary = "Take it up again; the reason is due",
            description =
                    "200 with the same incident; after the reopening time 201 with a new one that is linked to it.")
    ResponseEntity<ShownIncident> reopen(@PathVariable String number, @RequestBody(required = false) Reason reason) {
        var open = management.reopen(number, Reason.of(reason));
        return open.number().equals(number) ? answer.with(open) : answer.created(open);
    }
}
