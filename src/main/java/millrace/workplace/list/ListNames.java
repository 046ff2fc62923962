package millrace.workplace.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import millrace.directory.Directory;
import millrace.directory.Team;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedColumn.Kind;
import millrace.workplace.ListedConstant;
import millrace.workplace.ListedRow;

/** The words that people read in the cells of a page. */
public final class ListNames {

    private final Map<String, Map<String, String>> ofColumns = new HashMap<>();

    public ListNames(Directory directory, List<ListedColumn> columns, List<ListedRow> rows) {
        var people = directory.names(keys(columns, rows, Kind.PERSON));
        var teams = directory.teams(keys(columns, rows, Kind.TEAM)).stream()
                .collect(Collectors.toMap(Team::key, Team::name));
        for (var column : columns) {
            ofColumns.put(
                    column.key(),
                    switch (column.kind()) {
                        case PERSON -> people;
                        case TEAM -> teams;
                        case KEY -> column.names().get();
                        case CONSTANT ->
                            column.constants().stream()
                                    .collect(Collectors.toMap(ListedConstant::value, ListedConstant::label));
                        case NUMBER, TITLE, TIME -> Map.of();
                    });
        }
    }

    /** The words for a value; nothing for none. */
    public String words(ListedColumn column, String value) {
        return value == null ? "" : ofColumns.get(column.key()).getOrDefault(value, value);
    }

    private static List<String> keys(List<ListedColumn> columns, List<ListedRow> rows, Kind kind) {
        return columns.stream()
                .filter(column -> column.kind() == kind)
                .flatMap(column -> rows.stream().map(row -> row.text(column.key())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
