package millrace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import millrace.catalogue.Gap;
import millrace.catalogue.ServiceSearch;
import millrace.catalogue.ServiceState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services: what can be used for everybody, how it is run for those who work here. */
@RestController
@RequestMapping("/api/services")
@Tag(name = "Services", description = "What we run for others")
class ServicesController {

    private final ServiceAnswers answers;

    ServicesController(ServiceAnswers answers) {
        this.answers = answers;
    }

    /** A page of services; {@code next} is the {@code after} of the next page, absent on the last. */
    record ServicePage(List<ShownService> services, String next) {}

    @GetMapping
    @Operation(
            summary = "List services, the vital ones first, a page at a time",
            description = "Requesters see those that are live. `gap` finds those that lack something.")
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
}
