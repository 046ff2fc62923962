package millrace.importing.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import millrace.importing.Imports;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which rows of a file were left out, or read with a doubt, and why. */
@RestController
@RequestMapping("/api/imports/{id}/report")
@Tag(name = "Imports")
class ReportsController {

    private static final int ROWS_A_TIME = 1000;

    private final Imports imports;

    ReportsController(Imports imports) {
        this.imports = imports;
    }

    /** A row of the file and what was wrong with it. */
    record ShownLine(long line, String field, boolean leftOut, String reason) {}

    /** A page of a report; {@code next} is the {@code after} of the next page, absent on the last. */
    record ReportPage(long rows, List<ShownLine> lines, String next) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show the report of an import in the order of the file, a page at a time; also as text/csv")
    ReportPage show(
            @PathVariable long id,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var place = Place.of(after);
        var lines = imports.report(id, place.line(), place.id(), limit);
        return new ReportPage(
                imports.reported(id),
                lines.stream()
                        .map(line -> new ShownLine(line.line(), line.field(), line.leftOut(), line.reason()))
                        .toList(),
                lines.size() < limit ? null : Place.behind(lines).text());
    }

    @GetMapping(produces = "text/csv")
    @Operation(summary = "The whole report as comma-separated values")
    void csv(@PathVariable long id, HttpServletResponse response) throws IOException {
        var lines = imports.report(id, 0, 0, ROWS_A_TIME);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-%d-report.csv\"".formatted(id));
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("line", "field", "left out", "reason");
            while (!lines.isEmpty()) {
                lines.forEach(line -> csv.writeRecord(
                        Long.toString(line.line()),
                        line.field() == null ? "" : line.field(),
                        line.leftOut() ? "yes" : "no",
                        line.reason()));
                var place = Place.behind(lines);
                lines = imports.report(id, place.line(), place.id(), ROWS_A_TIME);
            }
        }
    }
}
