package millrace.journey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import millrace.journey.Journey;
import millrace.journey.Journeys;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a record goes through its process. */
@RestController
@RequestMapping("/api/records/{number}/journey")
@Tag(name = "Records")
class JourneyController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Journeys journeys;

    JourneyController(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping
    @Operation(
            summary = "Read where a record stands in its process, how it got there, and what it waits for",
            description =
                    "Requesters read the phases and what is asked of them. run is the id of one of the runs; without"
                            + " it the newest is told. Without a run the engine has no history, and note says so.")
    Journey read(@PathVariable String number, @RequestParam(required = false) String run) {
        return journeys.read(number, run);
    }

    @GetMapping("/drawing")
    @Operation(
            summary = "The version of the process that a record runs by, as BPMN: what is drawn, nothing else",
            description = "For those who work here. run as for the journey.")
    ResponseEntity<String> drawing(@PathVariable String number, @RequestParam(required = false) String run) {
        // as text: a browser that is led here must not show it as a page
        return ResponseEntity.ok().contentType(TEXT).body(journeys.drawing(number, run));
    }
}
