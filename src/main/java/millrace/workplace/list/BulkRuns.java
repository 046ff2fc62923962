package millrace.workplace.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import millrace.directory.Actors;
import millrace.directory.UnknownKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what somebody does to many records at once, and how far it came; only they can read it. */
@Repository
class BulkRuns {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Actors actors;
    private final Clock clock;

    BulkRuns(JdbcClient jdbc, JdbcTemplate batches, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.actors = actors;
        this.clock = clock;
    }

    /** Writes down what is going to be done; false when it was before. */
    boolean begin(UUID id, String kind, BulkAct act, List<String> numbers) {
        var begun = jdbc.sql(
                        """
                        insert into millrace.bulk_run (id, kind, person, act, team, assignee, text, internal, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        id,
                        kind,
                        actors.current().person(),
                        act.kind().name(),
                        act.team(),
                        act.assignee(),
                        act.text(),
                        act.internal(),
                        now())
                .update();
        if (begun == 1) {
            batches.batchUpdate(
                    "insert into millrace.bulk_outcome (run, place, record) values (?, ?, ?)",
                    IntStream.range(0, numbers.size())
                            .mapToObj(place -> new Object[] {id, place, numbers.get(place)})
                            .toList());
        }
        return begun == 1;
    }

    /** Takes a record that was not tried yet, until the transaction ends; false when it was, or another does it now. */
    boolean take(UUID id, String number) {
        return jdbc.sql(
                        """
                        select 1 from millrace.bulk_outcome
                        where run = ? and record = ? and done is null for update skip locked""")
                .params(id, number)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void note(UUID id, String number, boolean done, String sentence) {
        jdbc.sql("update millrace.bulk_outcome set done = ?, sentence = ? where run = ? and record = ?")
                .params(done, sentence, id, number)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql(
                        """
                        update millrace.bulk_run set finished_at = ? where id = ? and finished_at is null
                            and not exists (select from millrace.bulk_outcome o where o.run = id and o.done is null)""")
                .params(now(), id)
                .update();
    }

    /** The report of what whoever asks did. */
    BulkReport report(UUID id) {
        return find(id).orElseThrow(() -> new UnknownKey("report", id.toString()));
    }

    private Optional<BulkReport> find(UUID id) {
        var outcomes = jdbc.sql(
                        """
                        select o.record, o.done, o.sentence from millrace.bulk_outcome o
                        where o.run = ? order by o.place""")
                .param(id)
                .query((row, n) -> new BulkOutcome(
                        row.getString("record"), (Boolean) row.getObject("done"), row.getString("sentence")))
                .list();
        return jdbc.sql("select * from millrace.bulk_run where id = ? and person = ?")
                .params(id, actors.current().person())
                .query((row, n) -> report(row, outcomes))
                .optional();
    }

    private static BulkReport report(ResultSet row, List<BulkOutcome> outcomes) throws SQLException {
        var act = new BulkAct(
                BulkAct.Kind.valueOf(row.getString("act")),
                row.getString("team"),
                row.getString("assignee"),
                row.getString("text"),
                row.getBoolean("internal"));
        return new BulkReport(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                act,
                instant(row, "started_at"),
                instant(row, "finished_at"),
                outcomes);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
