package millrace.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every enumeration of the interface, with the words people read. */
@RestController
@Tag(name = "Enumerations", description = "The constants of the interface and what they mean")
class EnumerationsController {

    @GetMapping("/api/enumerations")
    @Operation(summary = "List every enumeration by the field that uses it")
    Map<String, List<Enumerations.Constant>> all() {
        return Enumerations.byField();
    }
}
