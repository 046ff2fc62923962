package millrace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Map;
import millrace.catalogue.Supplier;
import millrace.catalogue.SupplierManagement;
import millrace.directory.Search;
import millrace.directory.UnknownKey;
import millrace.web.MergePatch;
import millrace.web.Versions;
import millrace.workplace.RecordReading;
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
import org.springframework.web.bind.annotation.RestController;

/** Suppliers: for those who work here, changes by managers and administrators. */
@RestController
@RequestMapping("/api/suppliers")
@Tag(name = "Suppliers", description = "Who supports what we run")
class SuppliersController {

    private final SupplierManagement management;
    private final ServiceAnswers answers;

    SuppliersController(SupplierManagement management, ServiceAnswers answers) {
        this.management = management;
        this.answers = answers;
    }

    /** A page of suppliers; {@code next} is the {@code after} of the next page, absent on the last. */
    record SupplierPage(List<ShownSupplier> suppliers, String next) {}

    @GetMapping
    @Operation(summary = "List suppliers by key, a page at a time")
    SupplierPage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = management.search(new Search(text, active, after, limit));
        return new SupplierPage(
                found.stream().map(ShownSupplier::of).toList(),
                found.size() < limit ? null : found.get(limit - 1).key());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a supplier by its key or number; the ETag is what a change must send back")
    ResponseEntity<ShownSupplier> show(@PathVariable String key) {
        return answer(ResponseEntity.ok(), find(key));
    }

    @PostMapping
    @Operation(
            summary = "Add a supplier",
            description =
                    "Fields: key, name, state, agreement, startsOn, endsOn, contact, email, phone, hours, responseMinutes,"
                            + " resolutionMinutes, services (keys). The name is enough: without a key it is called by its number. For"
                            + " managers and administrators.")
    ResponseEntity<ShownSupplier> add(@RequestBody Map<String, Object> fields) {
        var added = management.add(fields);
        return answer(ResponseEntity.created(URI.create("/api/suppliers/" + added.number())), added);
    }

    @PatchMapping(
            path = "/{key}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change fields of a supplier (JSON Merge Patch)",
            description =
                    "null empties a field; name and state cannot be emptied (400). If-Match is required: 428 without, 412 when"
                            + " somebody saved meanwhile. For managers and administrators.")
    ResponseEntity<ShownSupplier> change(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        return answer(ResponseEntity.ok(), management.change(key, fields, Versions.of(ifMatch)));
    }

    @GetMapping("/{key}/history")
    @Operation(
            summary = "Read what was changed of a supplier, newest first, a page at a time",
            description = "before is next of the page before.")
    RecordReading.TimelinePage history(
            @PathVariable String key,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return answers.history(find(key).number(), CatalogueVocabulary.SUPPLIER, before, limit);
    }

    private Supplier find(String key) {
        return management.find(key).orElseThrow(() -> new UnknownKey("supplier", key));
    }

    private static ResponseEntity<ShownSupplier> answer(ResponseEntity.BodyBuilder answer, Supplier supplier) {
        return answer.eTag(Versions.tag(supplier.version())).body(ShownSupplier.of(supplier));
    }
}
