package millrace.cmdb.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import millrace.cmdb.ConfigurationMap;
import millrace.cmdb.Drawing;
import millrace.cmdb.Impact;
import millrace.cmdb.ImpactAnalysis;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom it touches when something fails, what something needs, and the map of both. */
@RestController
@Tag(name = "Configuration")
class ImpactController {

    private static final String BOUNDS =
            "At most 10 steps and 5,000 items; cut says when there is more. FAILS: not without it."
                    + " DEGRADED: something stands in for it, or it needs something degraded.";

    private final ImpactAnalysis analysis;
    private final ConfigurationMap map;

    ImpactController(ImpactAnalysis analysis, ConfigurationMap map) {
        this.analysis = analysis;
        this.map = map;
    }

    @GetMapping("/api/items/{number}/impact")
    @Operation(
            summary = "What is touched when the item fails, with the way there, services and people",
            description = BOUNDS)
    Impact impact(@PathVariable String number) {
        return analysis.affectedBy(number);
    }

    @GetMapping("/api/items/{number}/needs")
    @Operation(summary = "What the item needs, and whether it fails without", description = BOUNDS)
    Impact needs(@PathVariable String number) {
        return analysis.neededBy(number);
    }

    @GetMapping("/api/services/{key}/impact")
    @Operation(
            summary = "What is touched when a service fails, with the way there, services and people",
            description = BOUNDS)
    Impact impactOfService(@PathVariable String key) {
        return analysis.affectedBy(key);
    }

    @GetMapping("/api/services/{key}/needs")
    @Operation(summary = "What a service needs, and whether it fails without", description = BOUNDS)
    Impact needsOfService(@PathVariable String key) {
        return analysis.neededBy(key);
    }

    @GetMapping("/api/configuration/map")
    @Operation(summary = "Draw what is around an item or a service, or all services and what joins them")
    Drawing map(
            @Parameter(description = "Number of an item or service, or key of a service; all services when absent")
                    @RequestParam(required = false)
                    String around,
            @RequestParam(defaultValue = "2") @Min(1) @Max(5) int depth,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
        return around == null || around.isBlank() ? map.services(limit) : map.around(around.strip(), depth, limit);
    }
}
