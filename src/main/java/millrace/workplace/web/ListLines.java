package millrace.workplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import millrace.directory.Directory;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedConstant;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedRow;
import millrace.workplace.list.ListNames;
import millrace.workplace.list.Match;
import millrace.workplace.list.Sorting;
import millrace.workplace.list.Wanted;
import org.springframework.stereotype.Component;

/** Lists as tables for people: headings that sort, and cells in words. */
@Component
class ListLines {

    private final Directory directory;

    ListLines(Directory directory) {
        this.directory = directory;
    }

    /**
     * A heading.
     *
     * @param address where it leads to be sorted by it; null where it sorts nothing
     * @param sorted as {@code aria-sort} says it; null where the list is sorted by something else
     */
    record Heading(ListedColumn column, String address, String sorted) {}

    /**
     * A cell.
     *
     * @param tone how it is coloured; null for plain words
     */
    record Cell(ListedColumn column, String words, String key, Instant at, String tone) {}

    /** A record as one line. */
    record Line(String number, String address, List<Cell> cells, Match match) {}

    List<Heading> headings(Wanted wanted) {
        return wanted.columns().stream().map(column -> heading(wanted, column)).toList();
    }

    private static Heading heading(Wanted wanted, ListedColumn column) {
        if (column.order() == null) {
            return new Heading(column, null, null);
        }
        var by = wanted.kind().order(column.order()).orElseThrow();
        var sorted = wanted.sorting().by().equals(by);
        var next = sorted ? new Sorting(by, !wanted.sorting().descending()) : new Sorting(by, by.descending());
        var direction = wanted.sorting().descending() ? "descending" : "ascending";
        var address = wanted.kind().path() + "?" + wanted.sorted(next).query();
        return new Heading(column, address, sorted ? direction : null);
    }

    List<Line> lines(Wanted wanted, List<ListedRow> rows, Map<String, Match> matches) {
        var names = new ListNames(directory, wanted.columns(), rows);
        return rows.stream()
                .map(row -> line(wanted.kind(), wanted.columns(), row, names, matches.get(row.number())))
                .toList();
    }

    private static Line line(ListedKind kind, List<ListedColumn> columns, ListedRow row, ListNames names, Match match) {
        return new Line(
                row.number(),
                kind.address(row.number()),
                columns.stream().map(column -> cell(column, row, names)).toList(),
                match);
    }

    private static Cell cell(ListedColumn column, ListedRow row, ListNames names) {
        if (column.kind() == ListedColumn.Kind.TIME) {
            return new Cell(column, null, null, row.time(column.key()), null);
        }
        var value = row.text(column.key());
        var tone = column.constant(value).map(ListedConstant::tone).orElse(null);
        return new Cell(column, names.words(column, value), value, null, tone);
    }
}
