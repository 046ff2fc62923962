package millrace.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import millrace.incident.reading.IncidentHistory;
import millrace.record.Comment;
import millrace.record.Decision;
import millrace.record.TimelineEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written about an incident. */
@RestController
@RequestMapping("/api/incidents/{number}")
@Tag(name = "Incidents")
class IncidentHistoryController {

    private final IncidentHistory history;

    IncidentHistoryController(IncidentHistory history) {
        this.history = history;
    }

    @GetMapping("/comments")
    @Operation(summary = "Read what was said, oldest first; requesters read public comments")
    List<Comment> comments(@PathVariable String number) {
        return history.comments(number);
    }

    @GetMapping("/timeline")
    @Operation(summary = "Read what happened, oldest first: when, who, what, from which value to which")
    List<TimelineEntry> timeline(@PathVariable String number) {
        return history.timeline(number);
    }

    @GetMapping("/decisions")
    @Operation(summary = "Read the evidence of every decision: table, version, inputs, rule, sentence, outputs")
    List<Decision> decisions(@PathVariable String number) {
        return history.decisions(number);
    }

    @GetMapping("/links")
    @Operation(summary = "Read what it hangs together with, in both directions")
    List<IncidentHistory.Related> links(@PathVariable String number) {
        return history.links(number);
    }
}
