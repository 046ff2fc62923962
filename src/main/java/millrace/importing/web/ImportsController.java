package millrace.importing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import millrace.importing.ImportRun;
import millrace.importing.Imports;
import millrace.organisation.ImportOptions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files from other systems and tells what became of them. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "What happened in other systems becomes records with their whole history")
class ImportsController {

    static final String SERVICENOW = "/api/imports/servicenow";
    static final String DIRECTORY = "/api/imports/directory";

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(
            path = "/servicenow",
            consumes = {ImportDoor.CSV, ImportDoor.OTHER_CSV, ImportDoor.TEXT, ImportDoor.FORM, ImportDoor.BYTES})
    @Operation(
            summary = "Take the audit log of a ServiceNow instance",
            description = "Answers at once; progress and report are at the Location. The same incident twice is one:"
                    + " what is here already stays as it is.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "202", description = "The file is kept and will be read")
    ResponseEntity<ShownImport> take(
            HttpServletRequest request,
            @Parameter(description = "Zone of the dates in the file, such as Europe/Vienna; UTC when absent")
                    @RequestParam(required = false)
                    String zone,
            @Parameter(description = "Last day or moment that is read, such as 2016-03-10 or 2016-03-10T12:00")
                    @RequestParam(required = false)
                    String until)
            throws IOException {
        return accepted(imports.takeServiceNow(RequestFile.of(request), zone, until));
    }

    @PostMapping(
            path = "/directory",
            consumes = {
                ImportDoor.CSV,
                ImportDoor.OTHER_CSV,
                ImportDoor.TEXT,
                ImportDoor.FORM,
                ImportDoor.BYTES,
                ImportDoor.JSON
            })
    @Operation(
            summary = "Make people and teams equal to a list, as CSV or JSON; for administrators",
            description =
                    "CSV with a header: key, name, email, kind, manager, department, teams, vip, deputy, active, roles;"
                            + " rows with type=team have key, name, lead, active. JSON: {\"teams\": [...], \"people\": [...]} with the same"
                            + " fields. Columns that are missing leave what is here. Answers at once; figures and report are at the"
                            + " Location. The second time nothing changes.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "202", description = "The file is kept and will be read")
    ResponseEntity<ShownImport> takeDirectory(
            HttpServletRequest request,
            @Parameter(description = "Write nothing; the report tells what would change")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Let the list decide what people may do; never who administers")
                    @RequestParam(defaultValue = "false")
                    boolean roles,
            @Parameter(description = "Deactivate people who are not in the list, administrators and systems apart")
                    @RequestParam(defaultValue = "false")
                    boolean deactivateMissing)
            throws IOException {
        return accepted(
                imports.takeDirectory(RequestFile.of(request), new ImportOptions(dryRun, roles, deactivateMissing)));
    }

    @PostMapping("/{id}/repeat")
    @Operation(summary = "Read the file of an import again that did not come to its end")
    ResponseEntity<ShownImport> repeat(@PathVariable long id) {
        return accepted(imports.repeat(id));
    }

    @GetMapping
    @Operation(summary = "List the newest imports")
    List<ShownImport> list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return imports.newest(limit).stream().map(ShownImport::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show how far an import is and what came of it")
    ShownImport show(@PathVariable long id) {
        return ShownImport.of(imports.find(id));
    }

    static ResponseEntity<ShownImport> accepted(ImportRun run) {
        return ResponseEntity.accepted().location(URI.create(path(run.id()))).body(ShownImport.of(run));
    }

    static String path(long id) {
        return "/api/imports/" + id;
    }
}
