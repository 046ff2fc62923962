package millrace.importing.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import millrace.cmdb.ConfigurationImport.Reading;
import millrace.cmdb.ConfigurationImport.Receiver;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ImportedItem.Joint;
import millrace.importing.file.TextFile;
import millrace.record.InvalidInput;

/**
 * Items as rows, their columns named by the first line: the fields of the contract, every other column an attribute. Relations stand in
 * one column, as JSON, or as {@code DEPENDS_ON db-1 | RUNS_ON host-2} within the same source.
 */
final class CsvItems implements Reading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ROW = 1 << 20;
    private static final List<String> NEEDED = List.of("source", "externalid", "type", "name");
    private static final List<String> OTHERS = List.of("relations", "lastseen", "deleted");

    private final TextFile file;

    CsvItems(TextFile file) {
        this.file = file;
    }

    void checkHeader() throws IOException {
        header();
    }

    @Override
    public void into(Receiver receiver) throws IOException {
        var header = header();
        var line = 1L;
        try (var csv = csv()) {
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (line > 1 && (row.getFieldCount() > 1 || !row.getField(0).isBlank())) {
                    give(header, row, receiver);
                }
            }
        } catch (CsvParseException broken) {
            receiver.damaged(Remark.leftOut(
                    line + 1, null, "from here on it cannot be read; a quotation mark is probably missing"));
        }
    }

    private static void give(List<String> header, CsvRecord row, Receiver receiver) {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            receiver.damaged(Remark.leftOut(
                    line, null, "it has %d fields, not %d".formatted(row.getFieldCount(), header.size())));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (var i = 0; i < header.size(); i++) {
            var text = row.getField(i).strip();
            var name = header.get(i).toLowerCase(Locale.ROOT);
            if (NEEDED.contains(name) || OTHERS.contains(name)) {
                fields.put(name, text);
            } else if (!text.isEmpty()) {
                attributes.put(header.get(i).replaceFirst("^attributes\\.", ""), text);
            }
        }
        try {
            receiver.item(item(line, fields, attributes));
        } catch (InvalidInput wrong) {
            receiver.damaged(Remark.leftOut(line, wrong.field(), wrong.getMessage()));
        }
    }

    private static ImportedItem item(long line, Map<String, String> fields, Map<String, Object> attributes) {
        return new ImportedItem(
                line,
                fields.get("source"),
                fields.get("externalid"),
                fields.get("type"),
                fields.get("name"),
                attributes,
                relations(fields.get("relations")),
                ItemFields.instant(fields.get("lastseen")),
                deleted(fields.getOrDefault("deleted", "")));
    }

    private static boolean deleted(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0", "" -> false;
            default -> throw new InvalidInput("deleted", "must be true or false");
        };
    }

    private static List<Joint> relations(String text) {
        if (text == null) {
            return null;
        }
        if (text.startsWith("[")) {
            try {
                return ItemFields.relations(JSON.readValue(text, List.class));
            } catch (JsonProcessingException broken) {
                throw new InvalidInput("relations", "is not a list in readable JSON");
            }
        }
        var relations = new ArrayList<Joint>();
        for (var one : text.split("\\|", -1)) {
            var parts = one.strip().split("\\s+", 2);
            if (parts.length == 2) {
                relations.add(new Joint(ItemFields.type(parts[0]), null, parts[1], null, null));
            } else if (!parts[0].isEmpty()) {
                throw new InvalidInput(
                        "relations", "each needs a type and the externalId of its target, as in DEPENDS_ON db-1");
            }
        }
        return relations;
    }

    private List<String> header() throws IOException {
        try (var csv = csv()) {
            var names = csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                    .map(String::strip)
                    .toList();
            var small =
                    names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            if (!small.containsAll(NEEDED) || small.stream().distinct().count() < small.size() || small.contains("")) {
                throw new InvalidInput(
                        "file",
                        "file: the first line must name the columns, each once: source, externalId, type, name, and any of"
                                + " relations, lastSeen, deleted; every other column is an attribute.");
            }
            return names;
        } catch (CsvParseException broken) {
            throw new InvalidInput("file", "file: the first line cannot be read as comma-separated values.");
        }
    }

    private CsvReader<CsvRecord> csv() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(file.separator())
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(file.open());
    }
}
