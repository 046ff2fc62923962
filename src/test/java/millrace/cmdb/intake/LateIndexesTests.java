package millrace.cmdb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import millrace.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tells by the index's own number, which a new one does not have, whether it was made anew. */
class LateIndexesTests {

    private static final String ROWS = "insert into held select n, n %% 7 from generate_series(1, %d) n";

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void makeTable() throws SQLException {
        connection = database.connect();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("create table held (id integer primary key, kind integer)").update();
        jdbc.sql("create index held_kind on held (kind) include (id) where kind > 0")
                .update();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.drop();
    }

    @Test
    void makesTheIndexesAnewAsTheyWereWhenManyRowsArriveInAnEmptyTable() throws SQLException {
        var before = index();

        var inserted = new LateIndexes(jdbc, "held").insert(10_000, ROWS.formatted(10_000));
        connection.commit();

        assertThat(inserted).isEqualTo(10_000);
        assertThat(index().number()).isNotEqualTo(before.number());
        assertThat(index().definition()).isEqualTo(before.definition());
    }

    @Test
    void leavesTheIndexesWhenFewRowsArriveOrManyAreThere() throws SQLException {
        var before = index();

        new LateIndexes(jdbc, "held").insert(9_999, ROWS.formatted(5_000));
        new LateIndexes(jdbc, "held")
                .insert(10_000, "insert into held select n, 1 from generate_series(5001, 15000) n");
        connection.commit();

        assertThat(index()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from held").query(Integer.class).single())
                .isEqualTo(15_000);
    }

    @Test
    void leavesTheIndexesOfATableThatIsInUseAndWaitsForNobody() throws SQLException {
        var before = index();
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            try (var reading = other.createStatement()) {
                reading.execute("select count(*) from held");
                new LateIndexes(jdbc, "held").insert(10_000, ROWS.formatted(10_000));
                connection.commit();
            }
            other.rollback();
        }

        assertThat(index()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from held").query(Integer.class).single())
                .isEqualTo(10_000);
    }

    @Test
    void leavesIndexesAndRowsAsTheyWereWhenTheImportBreaksOff() throws SQLException {
        var before = index();

        new LateIndexes(jdbc, "held").insert(10_000, ROWS.formatted(10_000));
        connection.rollback();

        assertThat(index()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from held").query(Integer.class).single())
                .isZero();
    }

    private record Index(long number, String definition) {}

    private Index index() throws SQLException {
        var index = jdbc.sql(
                        "select 'held_kind'::regclass::oid as number, pg_get_indexdef('held_kind'::regclass) as definition")
                .query(Index.class)
                .single();
        connection.commit();
        return index;
    }
}
