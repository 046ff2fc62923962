package millrace.importing.servicenow;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import millrace.record.InvalidInput;

/**
 * The audit log as a file of comma-separated values, read as a stream. A row that is damaged costs itself alone: where a
 * stray quotation mark would swallow the lines behind it, reading goes on with the very next line.
 */
public final class LogFile {

    private static final int LONGEST_ROW = 256 * 1024;
    private static final int MOST_RESTARTS = 1000;

    /** Takes what the file gives, row by row. */
    public interface Receiver {

        /** A row of the right width, its texts in the order of {@link LogColumn}; empty where it says nothing. */
        void row(long line, List<String> values);

        /** A row that cannot be understood as one. */
        void damaged(long line, String reason);

        /** So many bytes of the file are read by now. */
        void progress(long bytes);
    }

    private final Path path;

    public LogFile(Path path) {
        this.path = path;
    }

    /**
     * Makes sure that the file is such a log.
     *
     * @throws InvalidInput naming the columns that are missing
     */
    public void checkHeader() throws IOException {
        header();
    }

    /**
     * Gives every row to the receiver.
     *
     * @throws InvalidInput when the file is not such a log
     */
    public void read(Receiver receiver) throws IOException {
        var header = header();
        var restarts = 0;
        long next = 2;
        while (next > 0) {
            if (restarts++ > MOST_RESTARTS) {
                receiver.damaged(next, "too many damaged rows; the rest of the file was not read");
                return;
            }
            next = readFrom(next, header, receiver);
        }
    }

    /** Reads to the end, which is 0, or to a row that would destroy what follows: then the line to go on with. */
    private long readFrom(long first, List<String> header, Receiver receiver) throws IOException {
        var places = places(header);
        var begun = first;
        try (var bytes = new CountedBytes(path)) {
            bytes.skipLines(first - 1);
            for (var row : csv(bytes)) {
                begun = first + row.getStartingLineNumber() - 1;
                if (row.getFieldCount() == header.size()) {
                    receiver.row(begun, places.stream().map(at -> text(row, at)).toList());
                } else if (!empty(row)) {
                    receiver.damaged(begun, "%d columns instead of %d".formatted(row.getFieldCount(), header.size()));
                }
                if (row.getFieldCount() != header.size() && lines(row) > 1) {
                    return begun + 1;
                }
                begun += lines(row);
                receiver.progress(bytes.count());
            }
            return 0;
        } catch (CsvParseException broken) {
            receiver.damaged(begun, "not a row of comma-separated values: a quotation mark is missing or too much");
            return begun + 1;
        }
    }

    private List<String> header() throws IOException {
        try (var bytes = new CountedBytes(path)) {
            var rows = csv(bytes).iterator();
            var header = new ArrayList<String>();
            if (rows.hasNext()) {
                rows.next()
                        .getFields()
                        .forEach(name ->
                                header.add(name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)));
            }
            check(header);
            return header;
        } catch (CsvParseException broken) {
            throw new InvalidInput("file", "file: the first line is not a header of comma-separated column names.");
        }
    }

    private static void check(List<String> header) {
        var missing = LogColumn.missingIn(header);
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "file",
                    "file: this is not the audit log of a ServiceNow instance; its first line has no column %s."
                            .formatted(String.join(", ", missing)));
        }
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!seen.add(name)) {
                throw new InvalidInput("file", "file: the column %s is there twice.".formatted(name));
            }
        }
    }

    private static List<Integer> places(List<String> header) {
        var places = new ArrayList<Integer>();
        for (var column : LogColumn.values()) {
            places.add(header.indexOf(column.header()));
        }
        return places;
    }

    private static CsvReader<CsvRecord> csv(CountedBytes bytes) {
        return CsvReader.builder()
                .skipEmptyLines(false) // they count as lines
                .acceptCharsAfterQuotes(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(bytes, StandardCharsets.UTF_8);
    }

    private static String text(CsvRecord row, int place) {
        var text = place < 0 ? "" : row.getField(place).strip();
        if (text.equals("?")) {
            return "";
        }
        return text.chars().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", " ") : text;
    }

    private static boolean empty(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isBlank();
    }

    private static long lines(CsvRecord row) {
        var breaks = 0L;
        for (var field : row.getFields()) {
            breaks += field.isEmpty() ? 0 : field.lines().count() - 1 + (field.endsWith("\n") ? 1 : 0);
        }
        return breaks + 1;
    }
}
