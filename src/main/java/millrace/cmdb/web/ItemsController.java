package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Map;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.cmdb.ItemSearch;
import millrace.cmdb.Lifecycle;
import millrace.cmdb.verification.Verifications;
import millrace.record.Environment;
import millrace.web.MergePatch;
import millrace.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Items for programs: found, added, changed, verified and retired. */
@RestController
@RequestMapping("/api/items")
@Tag(name = "Configuration", description = "What services run on, and what fails if it fails")
class ItemsController {

    private final ConfigurationManagement configuration;
    private final Verifications verifications;

    ItemsController(ConfigurationManagement configuration, Verifications verifications) {
        this.configuration = configuration;
        this.verifications = verifications;
    }

    /** A page of items; {@code next} is the {@code after} of the next page, absent on the last. */
    record ItemPage(List<ShownItem> items, String next) {}

    /** Why something is done. */
    record Reason(String reason) {}

    @GetMapping
    @Operation(summary = "List items by number, a page at a time")
    ItemPage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) Lifecycle lifecycle,
            @RequestParam(required = false) Environment environment,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String service,
            @RequestParam(defaultValue = "false") boolean unowned,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = configuration.search(
                new ItemSearch(text, type, lifecycle, environment, owner, team, service, unowned, after, limit));
        var next = found.size() < limit ? null : found.get(found.size() - 1).number();
        return new ItemPage(found.stream().map(ShownItem::of).toList(), next);
    }

    @PostMapping
    @Operation(
            summary = "Add an item",
            description =
                    "Fields: type, name, environment, owner, team, lifecycle, supplier, verifyEveryDays, attributes, services."
                            + " Type and name are enough. For managers, administrators and service owners.")
    ResponseEntity<ShownItem> add(@RequestBody Map<String, Object> fields) {
        var item = configuration.create(fields);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/items/" + item.number()))
                .eTag(Versions.tag(item.version()))
                .body(ShownItem.of(item));
    }

    @GetMapping("/{number}")
    @Operation(summary = "Show an item; the ETag is what a change must send back")
    ResponseEntity<ShownItem> show(@PathVariable String number) {
        return answer(configuration.get(number));
    }

    @PatchMapping(
            path = "/{number}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change fields of an item (JSON Merge Patch)",
            description =
                    "null empties a field or an attribute. If-Match is required: 428 without, 412 when somebody saved meanwhile."
                            + " For those who answer for the item, managers and administrators.")
    ResponseEntity<ShownItem> change(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        return answer(verifications.changeHere(number, fields, Versions.of(ifMatch)));
    }

    @PostMapping("/{number}/verify")
    @Operation(summary = "Say that everything about the item is true today")
    ResponseEntity<ShownItem> verify(@PathVariable String number, @RequestBody(required = false) Reason note) {
        return answer(verifications.verifyHere(number, note == null ? null : note.reason()));
    }

    @PostMapping("/{number}/retire")
    @Operation(summary = "End the life of an item; it is kept, and fails with nothing any more")
    ResponseEntity<ShownItem> retire(@PathVariable String number, @RequestBody(required = false) Reason why) {
        return answer(verifications.retireHere(number, why == null ? null : why.reason()));
    }

    @PostMapping("/{number}/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask the owner of an item, before its time, whether everything about it is still true")
    void ask(@PathVariable String number) {
        verifications.begin(number);
    }

    private static ResponseEntity<ShownItem> answer(Item item) {
        return ResponseEntity.ok().eTag(Versions.tag(item.version())).body(ShownItem.of(item));
    }
}
