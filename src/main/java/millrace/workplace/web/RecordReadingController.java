package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import millrace.record.Decision;
import millrace.record.TimelineEntry.Kind;
import millrace.record.TimelineFilter;
import millrace.workplace.RecordReading;
import millrace.workplace.Related;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is written about a record of any practice. */
@RestController
@RequestMapping("/api/records/{number}")
@Tag(name = "Records")
class RecordReadingController {

    private final RecordReading reading;

    RecordReadingController(RecordReading reading) {
        this.reading = reading;
    }

    @GetMapping("/timeline")
    @Operation(
            summary = "Read what happened in words, a page at a time, newest first",
            description =
                    "Filters: kind (several), actor, internal. `order=ASC` begins with the oldest. `before` is `next` of the page before."
                            + " At most 200 a page, usually 50.")
    RecordReading.TimelinePage timeline(
            @PathVariable String number,
            @RequestParam(required = false) Set<Kind> kind,
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) Boolean internal,
            @RequestParam(defaultValue = "DESC") Order order,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int limit) {
        return reading.timeline(number, new TimelineFilter(kind, actor, internal, order == Order.DESC, before, limit));
    }

    /** Which end comes first. */
    enum Order {
        ASC,
        DESC
    }

    @GetMapping("/comments")
    @Operation(
            summary = "Read what was said, newest first, a page at a time; requesters read public comments",
            description = "`before` is `next` of the page before. At most 200 a page, usually 50.")
    RecordReading.CommentPage comments(
            @PathVariable String number,
            @RequestParam(required = false) Boolean internal,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int limit) {
        return reading.comments(number, internal, before, limit);
    }

    @GetMapping("/links")
    @Operation(summary = "Read what it hangs together with, in both directions, and where those records stand")
    List<Related> links(@PathVariable String number) {
        return reading.links(number);
    }

    @GetMapping("/decisions")
    @Operation(
            summary =
                    "Read the evidence of every decision, oldest first: table, version, inputs, rule, sentence, outputs")
    List<Decision> decisions(@PathVariable String number) {
        return reading.decisions(number);
    }
}
