package millrace.importing.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import millrace.importing.directory.DirectoryFile.Content;
import millrace.importing.file.TextFile;
import millrace.organisation.ImportedRow;
import millrace.record.InvalidInput;

/** A list as comma or semicolon separated values, its columns named by the first line. */
final class CsvList {

    private static final List<String> COLUMNS = List.of(
            "type",
            "key",
            "name",
            "email",
            "kind",
            "manager",
            "department",
            "teams",
            "vip",
            "deputy",
            "active",
            "roles",
            "lead");
    private static final List<String> LISTS = List.of("teams", "roles");
    private static final List<String> FLAGS = List.of("vip", "active");
    private static final List<String> OF_TEAMS = List.of("name", "lead", "active");

    private final TextFile file;

    CsvList(TextFile file) {
        this.file = file;
    }

    void checkHeader() throws IOException {
        header();
    }

    Content read() throws IOException {
        var columns = header();
        var rows = new ArrayList<ImportedRow>();
        var damaged = new TreeMap<Long, String>();
        var line = 1L;
        try (var csv = CsvReader.builder().fieldSeparator(file.separator()).ofCsvRecord(file.open())) {
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (line > 1) {
                    take(columns, row, rows, damaged);
                }
            }
        } catch (CsvParseException broken) {
            damaged.put(line + 1, "from here on it cannot be read; a quotation mark is probably missing");
        }
        return new Content(rows, damaged);
    }

    private static void take(List<String> columns, CsvRecord row, List<ImportedRow> rows, Map<Long, String> damaged) {
        if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
            return;
        }
        if (row.getFieldCount() != columns.size()) {
            damaged.put(
                    row.getStartingLineNumber(),
                    "it has %d fields, not %d".formatted(row.getFieldCount(), columns.size()));
            return;
        }
        var fields = new HashMap<String, Object>();
        for (var i = 0; i < columns.size(); i++) {
            put(fields, columns.get(i), row.getField(i).strip());
        }
        var key = (String) fields.remove("key");
        var team = "team".equals(fields.remove("type"));
        fields.keySet().removeIf(field -> team ? !OF_TEAMS.contains(field) : field.equals("lead"));
        rows.add(new ImportedRow(row.getStartingLineNumber(), team, key, fields));
    }

    /** Empty texts and lists empty the field; where there is no such thing as empty, it stays as it is. */
    private static void put(Map<String, Object> fields, String column, String text) {
        if (column.equals("roles") && text.isEmpty()) {
            return;
        }
        if (LISTS.contains(column)) {
            fields.put(
                    column,
                    Arrays.stream(text.split("[\\s;|,]+"))
                            .filter(one -> !one.isEmpty())
                            .toList());
        } else if (FLAGS.contains(column)) {
            if (!text.isEmpty()) {
                fields.put(column, flag(text));
            }
        } else if (column.equals("kind") || column.equals("type")) {
            if (!text.isEmpty()) {
                fields.put(column, column.equals("type") ? text.toLowerCase(Locale.ROOT) : text);
            }
        } else {
            fields.put(column, text);
        }
    }

    private static Object flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> text;
        };
    }

    private List<String> header() throws IOException {
        try (var csv = CsvReader.builder().fieldSeparator(file.separator()).ofCsvRecord(file.open())) {
            var names = csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            var unknown = names.stream().filter(name -> !COLUMNS.contains(name)).findFirst();
            if (unknown.isPresent()
                    || !names.contains("key")
                    || names.stream().distinct().count() < names.size()) {
                throw new InvalidInput(
                        "file",
                        "file: the first line must name the columns: key, and any of %s, each once.%s"
                                .formatted(
                                        String.join(", ", COLUMNS),
                                        unknown.map(name -> " '%s' is none.".formatted(TextFile.shortened(name)))
                                                .orElse("")));
            }
            return names;
        } catch (CsvParseException broken) {
            throw new InvalidInput("file", "file: the first line cannot be read as comma-separated values.");
        }
    }
}
