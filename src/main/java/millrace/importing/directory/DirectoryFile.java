package millrace.importing.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import millrace.importing.file.TextFile;
import millrace.organisation.ImportedRow;
import millrace.record.InvalidInput;

/** A list of people and teams, in either of its two forms. */
public final class DirectoryFile {

    static final int MOST_ROWS = 200_000;

    private final TextFile file;

    public DirectoryFile(Path file) {
        this.file = new TextFile(file);
    }

    /** What is in a list: its rows, and what is wrong with the lines that are none. */
    public record Content(List<ImportedRow> rows, Map<Long, String> damaged) {}

    /**
     * Looks whether this could be a list, without reading it whole.
     *
     * @throws InvalidInput when it is none
     */
    public void check() throws IOException {
        if (!file.isJson()) {
            new CsvList(file).checkHeader();
        }
    }

    /**
     * All of it.
     *
     * @throws InvalidInput when it is no list, or one with more than 200,000 rows
     */
    public Content read() throws IOException {
        var content = file.isJson() ? new JsonList(file.path()).read() : new CsvList(file).read();
        if (content.rows().size() > MOST_ROWS) {
            throw new InvalidInput("file", "file: it has more than %,d rows; split it.".formatted(MOST_ROWS));
        }
        return content;
    }
}
