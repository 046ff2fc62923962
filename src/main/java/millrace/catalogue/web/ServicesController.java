package millrace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.UnknownKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets callers find the keys of services. */
@RestController
@RequestMapping("/api/services")
@Tag(name = "Services", description = "What we run for others")
class ServicesController {

    private final ServiceCatalogue catalogue;

    ServicesController(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All services. */
    record Services(List<Service> services) {}

    @GetMapping
    @Operation(summary = "List services, the vital ones first")
    Services list() {
        return new Services(catalogue.all());
    }

    @GetMapping("/{key}")
    @Operation(summary = "Show a service")
    Service show(@PathVariable String key) {
        return catalogue.find(key).orElseThrow(() -> new UnknownKey("service", key));
    }
}
