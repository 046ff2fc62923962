package millrace.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import millrace.record.InvalidInput;
import millrace.workplace.list.BulkAct;
import millrace.workplace.list.BulkReport;
import millrace.workplace.list.BulkWork;
import millrace.workplace.list.KnownKinds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One thing done to many records, for other systems. */
@RestController
@RequestMapping("/api/bulk")
@Tag(name = "Records", description = "Records of every kind: lists, search, and acts on many")
class BulkController {

    private final KnownKinds kinds;
    private final BulkWork work;

    BulkController(KnownKinds kinds, BulkWork work) {
        this.kinds = kinds;
        this.work = work;
    }

    /**
     * What to do.
     *
     * @param id of the caller's choice; the same acts once
     * @param dryRun whether only to tell what would become of each
     */
    record Wanted(
            UUID id,
            String kind,
            BulkAct.Kind act,
            List<String> numbers,
            String team,
            String assignee,
            String reason,
            String text,
            boolean internal,
            boolean dryRun) {

        BulkAct asAct() {
            return act == BulkAct.Kind.ASSIGN
                    ? new BulkAct(act, team, assignee, reason, false)
                    : new BulkAct(act, null, null, text, internal);
        }
    }

    @PostMapping
    @Operation(
            summary = "Assign or comment on up to 200 records",
            description =
                    "act ASSIGN with team, assignee and reason, or COMMENT with text and internal. Each record is a transaction"
                            + " of its own; the answer tells what became of each. dryRun=true changes nothing. The same id acts once; after a"
                            + " stop in the middle it does the rest. For agents.")
    BulkReport perform(@RequestBody Wanted wanted) {
        if (wanted.act() == null) {
            throw new InvalidInput("act", "act: must be one of ASSIGN, COMMENT.");
        }
        var kind = kinds.named(wanted.kind());
        var numbers = wanted.numbers() == null ? List.<String>of() : wanted.numbers();
        if (numbers.contains(null)) {
            throw new InvalidInput("numbers", "numbers: must be a list of numbers.");
        }
        if (wanted.dryRun()) {
            var outcomes = work.preview(kind, wanted.asAct(), numbers);
            return new BulkReport(null, kind.key(), wanted.asAct(), null, null, outcomes);
        }
        var id = wanted.id() == null ? UUID.randomUUID() : wanted.id();
        return work.perform(id, kind, wanted.asAct(), numbers);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read again what became of each record, for whoever did it")
    BulkReport report(@PathVariable UUID id) {
        return work.report(id);
    }
}
