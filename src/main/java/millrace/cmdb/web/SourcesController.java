package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.intake.Remade;
import millrace.cmdb.keeping.Source;
import millrace.cmdb.keeping.SourceManagement;
import millrace.web.MergePatch;
import millrace.web.Versions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who says something about items and how much they are believed, for programs. */
@RestController
@RequestMapping("/api/configuration/sources")
@Tag(name = "Configuration")
class SourcesController {

    private final SourceManagement sources;

    SourcesController(SourceManagement sources) {
        this.sources = sources;
    }

    /** A source; {@code attributes} have a precedence of their own, {@code items} is of how many it tells. */
    record ShownSource(
            String key,
            String name,
            int precedence,
            Map<String, Integer> attributes,
            long items,
            Instant lastSeen,
            long version) {

        private static ShownSource of(Source source) {
            return new ShownSource(
                    source.key(),
                    source.name(),
                    source.precedence(),
                    source.attributes(),
                    source.items(),
                    source.lastSeen(),
                    source.version());
        }
    }

    /** All sources. */
    record Sources(List<ShownSource> sources) {}

    /**
     * A source after a change: how many items became, or would become, other, and of a dry run what would change about the first 200, as
     * an import's report has it (without a line); {@code more} counts the other items.
     */
    record ChangedSource(ShownSource source, boolean dryRun, long itemsChanged, List<Remark> remarks, long more) {

        private static ChangedSource of(Source source, boolean dryRun, Remade remade) {
            return new ChangedSource(ShownSource.of(source), dryRun, remade.items(), remade.remarks(), remade.more());
        }
    }

    @GetMapping
    @Operation(summary = "List the sources that say something about items, those that are believed most first")
    Sources list() {
        return new Sources(sources.all().stream().map(ShownSource::of).toList());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a source; the ETag is what a change must send back")
    ResponseEntity<ShownSource> show(@PathVariable String key) {
        var source = sources.get(key);
        return ResponseEntity.ok().eTag(Versions.tag(source.version())).body(ShownSource.of(source));
    }

    @PatchMapping(
            path = "/{key}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change how much a source is believed (JSON Merge Patch)",
            description =
                    "Fields: name, precedence (0 to 10,000, the smallest counts), attributes (a precedence for each name such as owner or"
                            + " address; null ends it). Items of which the source speaks together with others become what their sources say"
                            + " now. If-Match is required: 428 without, 412 when somebody saved meanwhile; 409 while an import is running."
                            + " For managers and administrators.")
    ResponseEntity<ChangedSource> change(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(description = "Write nothing; the remarks tell what would change")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @RequestBody Map<String, Object> fields) {
        var changed = sources.change(key, fields, Versions.of(ifMatch), dryRun);
        return ResponseEntity.ok()
                .eTag(Versions.tag(changed.source().version()))
                .body(ChangedSource.of(changed.source(), dryRun, changed.remade()));
    }

    @GetMapping("/{key}/history")
    @Operation(
            summary = "Read what was changed of a source, newest first, a page at a time",
            description = "before is next of the page before.")
    ShownHistory history(
            @PathVariable String key,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return ShownHistory.of(sources.history(key, before, limit), limit);
    }
}
