package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import millrace.cmdb.audit.Audit;
import millrace.cmdb.audit.ConfigurationAudits;
import millrace.cmdb.audit.Finding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audits of the configuration, for programs: begun, and read with what they found. */
@RestController
@RequestMapping("/api/configuration/audits")
@Tag(name = "Configuration")
class AuditsController {

    private final ConfigurationAudits audits;

    AuditsController(ConfigurationAudits audits) {
        this.audits = audits;
    }

    /** A page of audits; {@code next} is the {@code after} of the next page, absent on the last. */
    record AuditPage(List<Audit> audits, String next) {}

    /** An audit with what it found. */
    record AuditWithFindings(Audit audit, List<Finding> findings) {}

    /** Which source is compared with the records. */
    record NewAudit(@NotNull String source) {}

    @GetMapping
    @Operation(summary = "List the audits of the configuration, newest first, a page at a time")
    AuditPage list(
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = audits.latest(after, limit);
        return new AuditPage(
                found, found.size() < limit ? null : found.get(limit - 1).number());
    }

    @PostMapping
    @Operation(
            summary = "Compare what a source said last with the records, now",
            description =
                    "Every finding becomes a task of whoever owns the item. An audit of the source that is still open gives way."
                            + " For managers and administrators.")
    ResponseEntity<AuditWithFindings> begin(@Valid @RequestBody NewAudit wanted) {
        var number = audits.begin(wanted.source());
        return ResponseEntity.created(URI.create("/api/configuration/audits/" + number))
                .body(show(number));
    }

    @GetMapping("/{number}")
    @Operation(summary = "Show an audit with what it found and what became of it")
    AuditWithFindings show(@PathVariable String number) {
        return new AuditWithFindings(audits.audit(number), audits.findings(number));
    }
}
