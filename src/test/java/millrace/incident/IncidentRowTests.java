package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of an incident is forgotten when it is written. */
@MillraceTest
class IncidentRowTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnOfTheTableIsReadAndWritten() {
        var columns = jdbc.sql(
                        """
                        select column_name from information_schema.columns
                        where table_schema = 'millrace' and table_name = 'incident' and is_generated = 'NEVER'""")
                .query(String.class)
                .list();
        assertThat(new TreeSet<>(IncidentRow.COLUMNS)).isEqualTo(new TreeSet<>(columns));
    }
}
