package millrace.importing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import millrace.importing.Imports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what other systems say about items. */
@RestController
@Tag(name = "Imports")
class ItemImportsController {

    static final String CONFIGURATION = "/api/imports/configuration";
    static final String TOPOLOGY = "/api/imports/topology";
    private static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}";

    private final Imports imports;

    ItemImportsController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(
            path = CONFIGURATION,
            consumes = {
                ImportDoor.CSV,
                ImportDoor.OTHER_CSV,
                ImportDoor.TEXT,
                ImportDoor.FORM,
                ImportDoor.BYTES,
                ImportDoor.JSON,
                ImportDoor.LINES
            })
    @Operation(
            summary = "Take items and their relations, as JSON or CSV",
            description =
                    "A JSON array, a JSON object on each line, or CSV with a header. Fields: source, externalId, type, name,"
                            + " attributes {}, relations [{type, target {source, externalId}, redundancy, needed}], lastSeen, deleted."
                            + " Source and externalId say which item it is: the second time nothing changes. Attributes and relations that"
                            + " are there take the place of those that the source gave before; without them these stay. Answers at once;"
                            + " figures and report are at the Location.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "202", description = "The file is kept and will be read")
    ResponseEntity<ShownImport> take(
            HttpServletRequest request,
            @Parameter(description = "Write nothing; the report tells what would change")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun)
            throws IOException {
        return ImportsController.accepted(imports.takeConfiguration(RequestFile.of(request), dryRun));
    }

    @PostMapping(
            path = TOPOLOGY,
            consumes = {ImportDoor.CSV, ImportDoor.OTHER_CSV, ImportDoor.TEXT, ImportDoor.FORM, ImportDoor.BYTES})
    @Operation(
            summary = "Take calls between services as a graph, as CSV",
            description =
                    "CSV with the columns from and to; others are left aside. Every name becomes a service with one item, and"
                            + " each from depends on its to. The second time nothing changes.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "202", description = "The file is kept and will be read")
    ResponseEntity<ShownImport> takeTopology(
            HttpServletRequest request,
            @Parameter(description = "What the source of the graph is called; each graph has its own")
                    @RequestParam(defaultValue = "topology")
                    @Pattern(regexp = SOURCE)
                    String source,
            @Parameter(description = "Write nothing; the report tells what would change")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun)
            throws IOException {
        return ImportsController.accepted(imports.takeTopology(RequestFile.of(request), source, dryRun));
    }
}
