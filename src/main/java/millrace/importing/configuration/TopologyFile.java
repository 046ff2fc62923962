package millrace.importing.configuration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import millrace.cmdb.ConfigurationImport.Reading;
import millrace.cmdb.ConfigurationImport.Receiver;
import millrace.cmdb.ConfigurationImport.Remark;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ImportedItem.Joint;
import millrace.cmdb.RelationType;
import millrace.importing.file.TextFile;
import millrace.record.InvalidInput;

/** Calls between services as rows of {@code from,to}: every node is a service with one item, which depends on what it calls. */
public final class TopologyFile implements Reading {

    private static final String TYPE = "application";

    private final TextFile file;
    private final String source;

    /** @param source key of the source that says so */
    public TopologyFile(Path file, String source) {
        this.file = new TextFile(file);
        this.source = source;
    }

    /** A node of the graph: where it is named first, and what it calls. */
    private record Node(long line, Set<String> called) {}

    /**
     * Looks whether this could be such a file.
     *
     * @throws InvalidInput when it is none
     */
    public void check() throws IOException {
        header();
    }

    @Override
    public void into(Receiver receiver) throws IOException {
        var header = header();
        Map<String, Node> nodes = new LinkedHashMap<>();
        var line = 1L;
        try (var csv = csv()) {
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (line > 1 && (row.getFieldCount() > 1 || !row.getField(0).isBlank())) {
                    add(header, row, nodes, receiver);
                }
            }
        } catch (CsvParseException broken) {
            receiver.damaged(Remark.leftOut(
                    line + 1, null, "from here on it cannot be read; a quotation mark is probably missing"));
        }
        nodes.forEach((name, node) -> receiver.item(item(name, node)));
    }

    private static void add(List<String> header, CsvRecord row, Map<String, Node> nodes, Receiver receiver) {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            receiver.damaged(Remark.leftOut(
                    line, null, "it has %d fields, not %d".formatted(row.getFieldCount(), header.size())));
            return;
        }
        var from = row.getField(header.indexOf("from")).strip();
        var to = row.getField(header.indexOf("to")).strip();
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            receiver.damaged(
                    Remark.leftOut(line, from.isEmpty() ? "from" : "to", "from and to must name two services"));
            return;
        }
        node(nodes, from, line).called().add(to);
        node(nodes, to, line);
    }

    private static Node node(Map<String, Node> nodes, String name, long line) {
        return nodes.computeIfAbsent(name, key -> new Node(line, new TreeSet<>()));
    }

    private ImportedItem item(String name, Node node) {
        return new ImportedItem(
                node.line(),
                source,
                name,
                TYPE,
                name,
                Map.of("service", name),
                node.called().stream()
                        .map(called -> new Joint(RelationType.DEPENDS_ON, null, called, null, null))
                        .toList(),
                null,
                false);
    }

    private List<String> header() throws IOException {
        try (var csv = csv()) {
            var names = csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (!names.containsAll(List.of("from", "to"))) {
                throw new InvalidInput(
                        "file", "file: the first line must name the columns from and to; others are left aside.");
            }
            return names;
        } catch (CsvParseException broken) {
            throw new InvalidInput("file", "file: the first line cannot be read as comma-separated values.");
        }
    }

    private CsvReader<CsvRecord> csv() throws IOException {
        return CsvReader.builder().fieldSeparator(file.separator()).ofCsvRecord(file.open());
    }
}
