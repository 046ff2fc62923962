package millrace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import millrace.catalogue.CatalogueManagement;
import millrace.catalogue.Gap;
import millrace.catalogue.ServiceSearch;
import millrace.catalogue.ServiceState;
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

/** Services: what can be used for everybody, how it is run for those who work here, changes by those who answer for them. */
@RestController
@RequestMapping("/api/services")
@Tag(name = "Services", description = "What we run for others")
class ServicesController {

    private final ServiceAnswers answers;
    private final CatalogueManagement management;

    ServicesController(ServiceAnswers answers, CatalogueManagement management) {
        this.answers = answers;
        this.management = management;
    }

    /** A page of services; {@code next} is the {@code after} of the next page, absent on the last. */
    record ServicePage(List<ShownService> services, String next) {}

    @GetMapping
    @Operation(
            summary = "List services, the vital ones first, a page at a time",
            description = "Requesters see those that are live. gap finds those that lack something.")
    ServicePage list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) ServiceState state,
            @RequestParam(required = false) Gap gap,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = answers.search(new ServiceSearch(text, state, gap, after, limit));
        return new ServicePage(
                found, found.size() < limit ? null : found.get(limit - 1).key());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a service by its key or number; the ETag is what a change must send back")
    ResponseEntity<ShownService> show(@PathVariable String key) {
        return answers.service(key);
    }

    @PostMapping
    @Operation(
            summary = "Add a service",
            description =
                    "Fields: key, name, description, state, tier, team, owner, approvers, responders, stakeholders (keys of"
                            + " people, team:key for teams), repository, supportHours, maintenanceWindows, serviceLevels, cost, currency,"
                            + " costPer. The name is enough: without a key it is called by its number. For managers and administrators.")
    ResponseEntity<ShownService> add(@RequestBody Map<String, Object> fields) {
        return answers.added(management.add(fields));
    }

    @PatchMapping(
            path = "/{key}",
            consumes = {MergePatch.JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change fields of a service (JSON Merge Patch)",
            description =
                    "null empties a field; name and state cannot be emptied (400). Lists and hours are sent whole. If-Match is"
                            + " required: 428 without, 412 when somebody saved meanwhile. For managers, administrators and the owner.")
    ResponseEntity<ShownService> change(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Map<String, Object> fields) {
        management.change(answers.find(key).key(), fields, Versions.of(ifMatch));
        return answers.service(key);
    }

    @GetMapping("/{key}/history")
    @Operation(
            summary = "Read what was changed of a service, newest first, a page at a time, for those who work here",
            description = "before is next of the page before.")
    RecordReading.TimelinePage history(
            @PathVariable String key,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return answers.history(answers.find(key).number(), CatalogueVocabulary.SERVICE, before, limit);
    }
}
