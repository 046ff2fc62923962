package millrace.cmdb.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import millrace.cmdb.intake.ConfigurationExport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives back the configuration in the form in which it is imported. */
@RestController
@RequestMapping("/api/configuration/export")
@Tag(name = "Configuration")
class ExportController {

    private static final String LINES = "application/x-ndjson";
    private static final List<String> COLUMNS =
            List.of("source", "externalId", "type", "name", "lastSeen", "deleted", "relations");
    // null and false are said, too
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConfigurationExport export;

    ExportController(ConfigurationExport export) {
        this.export = export;
    }

    @GetMapping(produces = LINES)
    @Operation(
            summary =
                    "Everything that sources said of items, as it can be imported: a JSON object on each line, or text/csv",
            description = "Sensitive attributes are among it. For managers and administrators.")
    void lines(@RequestParam(required = false) String source, HttpServletResponse response) throws IOException {
        export.attributes(source);
        begin(response, LINES, "configuration.ndjson");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        export.items(source, item -> {
            try {
                out.write(JSON.writeValueAsString(item));
                out.write('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        out.flush();
    }

    @GetMapping(produces = "text/csv")
    @Operation(
            summary = "The same as comma-separated values; every attribute has a column, relations are JSON in theirs")
    void csv(@RequestParam(required = false) String source, HttpServletResponse response) throws IOException {
        var attributes = export.attributes(source);
        begin(response, "text/csv", "configuration.csv");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Stream.concat(COLUMNS.stream(), attributes.stream().map("attributes."::concat))
                    .toList());
            export.items(source, item -> csv.writeRecord(row(item, attributes)));
        }
    }

    private static List<String> row(Map<String, Object> item, List<String> attributes) {
        var cells = new ArrayList<String>();
        COLUMNS.forEach(column -> cells.add(
                column.equals("relations") ? json(item.get(column)) : Objects.toString(item.get(column), "")));
        var values = (Map<?, ?>) item.get("attributes");
        attributes.forEach(attribute -> cells.add(Objects.toString(values.get(attribute), "")));
        return cells;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    }
}
