package millrace.cmdb.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the indexes of a table after its rows where most of them arrive at once, which is several times faster than row by row. Whoever
 * reads the table then waits until the transaction ends, so that this is for many rows and a table that has next to nothing yet.
 */
final class LateIndexes {

    private static final long MANY = 10_000;

    /** Readers would wait too long for more. */
    private static final long MOST = 500_000;

    /** Rows that are there already are few when so many times as many arrive. */
    private static final long TIMES = 10;

    // nobody is waited for: where the table is in use, its indexes stay
    private static final String RESERVE =
            """
            do $$ begin
                lock table %s in access exclusive mode nowait;
            exception when lock_not_available then null;
            end $$""";
    private static final String RESERVED =
            """
            select exists (select from pg_locks
                where pid = pg_backend_pid() and relation = ?::regclass and mode = 'AccessExclusiveLock')""";
    private static final String INDEXES =
            """
            select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
            from pg_index i where i.indrelid = ?::regclass and not i.indisunique order by 1""";

    private final JdbcClient jdbc;
    private final String table;

    LateIndexes(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Inserts rows and returns how many there were.
     *
     * @param arriving about how many there will be
     */
    int insert(long arriving, String statement) {
        var indexes = isWorthIt(arriving) && reserved()
                ? jdbc.sql(INDEXES).param(table).query(Index.class).list()
                : List.<Index>of();
        indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
        var rows = jdbc.sql(statement).update();
        indexes.forEach(index -> jdbc.sql(index.definition()).update());
        return rows;
    }

    private boolean isWorthIt(long arriving) {
        var few = arriving / TIMES;
        return arriving >= MANY
                && arriving <= MOST
                && jdbc.sql("select count(*) < ? from (select from %s limit ?) first".formatted(table))
                        .params(few, few)
                        .query(Boolean.class)
                        .single();
    }

    private boolean reserved() {
        jdbc.sql(RESERVE.formatted(table)).update();
        return jdbc.sql(RESERVED).param(table).query(Boolean.class).single();
    }

    private record Index(String name, String definition) {}
}
