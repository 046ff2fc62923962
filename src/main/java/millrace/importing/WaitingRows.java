package millrace.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.importing.servicenow.LogColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of a file on their way to their incidents. The database brings the rows of an incident together, in whatever
 * order the file has them and however long it is.
 */
@Repository
class WaitingRows {

    /** More events than any incident has; beyond it a file is not what it seems. */
    static final int MOST_EVENTS = 5000;

    private static final String SEPARATOR = "\u001f";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    WaitingRows(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** A row and where it starts in the file. */
    record Row(long line, List<String> values) {}

    void add(long run, List<Row> rows) {
        batches.batchUpdate(
                "insert into millrace.import_event (run, line, number, row) values (?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            run, row.line(), LogColumn.NUMBER.in(row.values()), String.join(SEPARATOR, row.values())
                        })
                        .toList());
    }

    /** Takes out the rows beyond the most that an incident can have; says which. */
    List<ReportLine> takeOutSurplus(long run) {
        // the table was empty a moment ago; without its new size the plans would be those for a few rows
        jdbc.sql("analyze millrace.import_event").update();
        return jdbc.sql(
                        """
                        with many as (
                            select number from millrace.import_event where run = :run
                            group by number having count(*) > :most),
                        ranked as (
                            select e.ctid, row_number() over (partition by number order by e.line) as place
                            from millrace.import_event e join many using (number) where e.run = :run)
                        delete from millrace.import_event e using ranked r
                        where e.ctid = r.ctid and r.place > :most
                        returning e.line""")
                .param("run", run)
                .param("most", MOST_EVENTS)
                .query((row, n) -> ReportLine.leftOut(
                        row.getLong("line"), "more than %d rows of the same incident".formatted(MOST_EVENTS)))
                .list();
    }

    long incidents(long run) {
        return jdbc.sql("select count(distinct number) from millrace.import_event where run = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** The rows of the next incidents after that number, by number; empty at the end. */
    Map<String, List<Row>> after(long run, String number, int incidents) {
        Map<String, List<Row>> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        with next as (
                            select distinct number from millrace.import_event
                            where run = :run and number > :number order by number limit :incidents)
                        select e.number, e.line, e.row from millrace.import_event e join next using (number)
                        where e.run = :run order by e.number, e.line""")
                .param("run", run)
                .param("number", number)
                .param("incidents", incidents)
                .query(row -> {
                    found.computeIfAbsent(row.getString("number"), key -> new ArrayList<>())
                            .add(new Row(
                                    row.getLong("line"),
                                    Arrays.asList(row.getString("row").split(SEPARATOR, -1))));
                });
        return found;
    }

    void remove(long run) {
        jdbc.sql("delete from millrace.import_event where run = ?").param(run).update();
    }

    /** Takes out what a run has left that did not come to its end. */
    void removeAll() {
        jdbc.sql("truncate millrace.import_event").update();
    }
}
