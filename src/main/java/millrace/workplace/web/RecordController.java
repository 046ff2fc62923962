package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import millrace.record.StaleRecord;
import millrace.web.Versions;
import millrace.workplace.Outcome;
import millrace.workplace.RecordDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of every practice: look at one, and do what may be done about it. */
@RestController
@RequestMapping("/api/records/{number}")
@Tag(
        name = "Records",
        description = "Records of every practice: what they are, what is written, and what may be done now")
class RecordController {

    private final RecordDesk desk;

    RecordController(RecordDesk desk) {
        this.desk = desk;
    }

    /**
     * What became of an act.
     *
     * @param number of the record it goes on with
     * @param undo the act that takes it back; absent when none does
     * @param record as it is now; absent when whoever acted sees it no longer
     */
    record Done(String number, String sentence, Outcome.Undo undo, ShownRecord record) {}

    @GetMapping
    @Operation(
            summary =
                    "Look at a record, and at the acts that whoever asks may do now; its ETag is what an act sends back")
    ResponseEntity<ShownRecord> look(@PathVariable String number) {
        var view = desk.look(number);
        return ResponseEntity.ok().eTag(Versions.tag(view.portrait().version())).body(ShownRecord.of(view));
    }

    @PostMapping("/acts/{act}")
    @Operation(
            summary = "Do one of the acts of a record, with the values of its fields; no user task is completed by it",
            description =
                    "With If-Match, an act that depends on what was seen is refused with 412 when somebody saved the record"
                            + " meanwhile; `changes` then says what was changed since, by whom and when, beside what was wanted.")
    ResponseEntity<Done> perform(
            @PathVariable String number,
            @PathVariable String act,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(description = "position of the record as it was read") @RequestParam(required = false)
                    Long position,
            @RequestBody(required = false) Map<String, Object> values) {
        var wanted = values == null ? Map.<String, Object>of() : values;
        try {
            var outcome = desk.perform(number, act, wanted, ifMatch == null ? null : Versions.of(ifMatch));
            var after = desk.lookAfter(outcome);
            return ResponseEntity.ok()
                    .eTag(after == null ? null : Versions.tag(after.portrait().version()))
                    .body(new Done(outcome.number(), outcome.sentence(), outcome.undo(), ShownRecord.of(after)));
        } catch (StaleRecord stale) {
            throw position == null ? stale : new ChangedMeanwhile(stale, desk.since(number, position, wanted));
        }
    }
}
