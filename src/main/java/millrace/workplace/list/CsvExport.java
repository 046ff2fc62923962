package millrace.workplace.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Readings;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a whole list as CSV, page by page from one moment's state: names instead of keys, times in the reader's zone with the instant
 * beside them.
 */
@Service
public class CsvExport {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    // what tables take for a formula when a cell begins with it
    private static final String DANGEROUS = "=+-@\t\r\n|%＝＋－＠";

    private final RecordLists lists;
    private final Directory directory;
    private final Actors actors;
    private final Readings readings;
    private final ZoneId zone;
    private final TransactionTemplate oneMoment;

    CsvExport(
            RecordLists lists,
            Directory directory,
            Actors actors,
            Readings readings,
            @Value("${millrace.zone}") ZoneId zone,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.directory = directory;
        this.actors = actors;
        this.readings = readings;
        this.zone = zone;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Writes all pages of the list; nothing of it is kept in memory. */
    public void write(Wanted wanted, Writer out) {
        var chosen = readings.of(actors.current().person()).zone();
        var readersZone = chosen == null ? zone : chosen;
        oneMoment.executeWithoutResult(status -> {
            try (var csv = CsvWriter.builder().bufferSize(0).build(out)) {
                csv.writeRecord(head(wanted, readersZone));
                var page = lists.find(wanted.at(null, Wanted.LARGEST_PAGE));
                while (page != null) {
                    var names = new ListNames(directory, wanted.columns(), page.rows());
                    page.rows().forEach(row -> csv.writeRecord(cells(wanted, row, names, readersZone)));
                    page = page.next() == null ? null : lists.find(wanted.at(page.next(), Wanted.LARGEST_PAGE));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static List<String> head(Wanted wanted, ZoneId zone) {
        var head = new ArrayList<String>();
        for (var column : wanted.columns()) {
            if (column.kind() == ListedColumn.Kind.TIME) {
                head.add("%s (%s)".formatted(column.label(), zone.getId()));
                head.add("%s (instant)".formatted(column.label()));
            } else {
                head.add(column.label());
            }
        }
        return head;
    }

    private static List<String> cells(Wanted wanted, ListedRow row, ListNames names, ZoneId zone) {
        var cells = new ArrayList<String>();
        for (var column : wanted.columns()) {
            if (column.kind() == ListedColumn.Kind.TIME) {
                var at = row.time(column.key());
                cells.add(at == null ? "" : WRITTEN.format(at.atZone(zone)));
                cells.add(at == null ? "" : Objects.toString(at));
            } else {
                cells.add(safe(names.words(column, row.text(column.key()))));
            }
        }
        return cells;
    }

    /** What is no formula, wherever it is opened. */
    static String safe(String cell) {
        var start = cell.stripLeading();
        return start.isEmpty() || DANGEROUS.indexOf(start.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
