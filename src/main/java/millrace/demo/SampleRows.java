package millrace.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the files that samples are written in. */
final class SampleRows {

    private SampleRows() {}

    static List<NamedCsvRecord> of(String file) {
        try (var in = SampleRows.class.getResourceAsStream("/demo/%s.csv".formatted(file));
                var csv = CsvReader.builder()
                        .fieldSeparator('|')
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in that column, or null for nothing. */
    static String text(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : text;
    }
}
