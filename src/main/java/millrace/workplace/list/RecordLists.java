package millrace.workplace.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.directory.Actors;
import millrace.record.VisibilityRule;
import millrace.workplace.Listed;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedCount;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedOrder;
import millrace.workplace.ListedRow;
import millrace.workplace.Lists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of records, each page as fast as the first; whoever asks sees only what they may see. */
@Service
@Transactional(readOnly = true)
public class RecordLists implements Lists {

    /** Nobody reads so far; beyond, a list only says that there are more. */
    public static final int LARGEST_COUNT = 10_000;

    private final KnownKinds kinds;
    private final JdbcClient jdbc;
    private final VisibilityRule rule;
    private final Actors actors;
    private final Clock clock;

    RecordLists(KnownKinds kinds, JdbcClient jdbc, VisibilityRule rule, Actors actors, Clock clock) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Listed find(String kind, Map<String, String[]> parameters) {
        return find(kinds.wanted(kinds.named(kind), parameters));
    }

    @Override
    public ListedCount count(String kind, Map<String, String[]> parameters) {
        return count(kinds.wanted(kinds.named(kind), parameters));
    }

    /** The page that the address leads to. */
    public Listed find(Wanted wanted) {
        var cursor = wanted.cursor() == null ? null : Cursor.read(wanted.cursor(), wanted.sorting());
        var back = cursor != null && cursor.back();
        var found = run(wanted, cursor);
        var more = found.size() > wanted.limit();
        var rows = new ArrayList<>(more ? found.subList(0, wanted.limit()) : found);
        if (back) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Listed(rows, null, null);
        }
        var next = more || back ? Cursor.after(rows.get(rows.size() - 1), wanted.sorting()) : null;
        var previous = cursor != null && (more || !back) ? Cursor.before(rows.get(0), wanted.sorting()) : null;
        return new Listed(List.copyOf(rows), next, previous);
    }

    /** How many records the whole list has. */
    public ListedCount count(Wanted wanted) {
        var statement = new ListStatement(wanted, null, rule, actors.current(), clock);
        fitPlans();
        var counted = jdbc.sql(statement.count())
                .params(statement.parameters())
                .param("rows", LARGEST_COUNT + 1)
                .query(Integer.class)
                .single();
        return new ListedCount(Math.min(counted, LARGEST_COUNT), counted <= LARGEST_COUNT);
    }

    /** Those of these records that whoever asks may see. */
    public List<ListedRow> named(ListedKind kind, Collection<String> numbers) {
        var actor = actors.current();
        var usual = kind.orders().get(0);
        return jdbc.sql("select r.id, %s, %s as sort_key from %s r where r.number = any(:numbers) and %s"
                        .formatted(
                                ListStatement.columns(kind),
                                usual.sql(),
                                kind.records().table(),
                                rule.condition(actor, "r")))
                .params(rule.parameters(actor))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> row(kind, Sorting.usual(usual), row))
                .list();
    }

    private List<ListedRow> run(Wanted wanted, Cursor cursor) {
        var statement = new ListStatement(wanted, cursor, rule, actors.current(), clock);
        wanted.kind().records().writer().run();
        fitPlans();
        return jdbc.sql(statement.page())
                .params(statement.parameters())
                .param("rows", wanted.limit() + 1)
                .query((row, n) -> row(wanted.kind(), wanted.sorting(), row))
                .list();
    }

    /** A plan that fits every value fits a team with ten records as badly as one with a million. */
    private void fitPlans() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private static ListedRow row(ListedKind kind, Sorting sorting, ResultSet row) throws SQLException {
        var values = new HashMap<String, Object>();
        for (var column : kind.columns()) {
            var name = column.key();
            values.put(name, column.kind() == ListedColumn.Kind.TIME ? instant(row, name) : row.getString(name));
        }
        var place = sorting.by().kind() == ListedOrder.Kind.TIME ? instant(row, "sort_key") : row.getLong("sort_key");
        var number = row.getString(kind.columns().get(0).key());
        return new ListedRow(row.getLong("id"), number, place, Collections.unmodifiableMap(values));
    }

    private static Object instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
