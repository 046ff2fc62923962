package millrace.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import millrace.database.KeptText;
import millrace.importing.ImportRun.Kind;
import millrace.importing.ImportRun.Progress;
import millrace.importing.ImportRun.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All runs and their reports. */
@Repository
class ImportRuns {

    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Boolean>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked for. */
    record Wish(
            Kind kind,
            String fileName,
            String spool,
            long bytes,
            ZoneId zone,
            Instant until,
            Map<String, Boolean> options,
            String source,
            String requestedBy) {}

    ImportRun queue(Wish wish) {
        var id = jdbc.sql(
                        """
                        insert into millrace.import_run
                            (state, kind, file_name, spool, bytes_total, zone, until, options, source,
                                requested_by, requested_at)
                        values ('QUEUED', ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning id""")
                .params(
                        wish.kind().name(),
                        wish.fileName(),
                        wish.spool(),
                        wish.bytes(),
                        wish.zone().getId(),
                        utc(wish.until()),
                        write(wish.options()),
                        wish.source(),
                        wish.requestedBy(),
                        utc(clock.instant()))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<ImportRun> find(long id) {
        return jdbc.sql("select * from millrace.import_run where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    List<ImportRun> newest(Set<Kind> kinds, int limit) {
        return jdbc.sql("select * from millrace.import_run where kind = any(?) order by id desc limit ?")
                .params(kinds.stream().map(Kind::name).toArray(String[]::new), limit)
                .query(this::read)
                .list();
    }

    List<ImportRun> in(State state) {
        return jdbc.sql("select * from millrace.import_run where state = ? order by id")
                .param(state.name())
                .query(this::read)
                .list();
    }

    void started(long id) {
        jdbc.sql("update millrace.import_run set state = 'RUNNING', started_at = ? where id = ?")
                .params(utc(clock.instant()), id)
                .update();
    }

    void progress(long id, Progress progress, Figures figures) {
        jdbc.sql(
                        """
                        update millrace.import_run set bytes_read = ?, rows_read = ?, incidents_total = ?,
                            incidents_done = ?, figures = ?::jsonb where id = ?""")
                .params(
                        progress.bytesRead(),
                        progress.rowsRead(),
                        progress.incidentsTotal(),
                        progress.incidentsDone(),
                        write(figures.named()),
                        id)
                .update();
    }

    void finished(long id, State state, String failure) {
        jdbc.sql("update millrace.import_run set state = ?, failure = ?, finished_at = ? where id = ?")
                .params(state.name(), readable(failure), utc(clock.instant()), id)
                .update();
    }

    void report(long run, List<ReportLine> lines) {
        batches.batchUpdate(
                "insert into millrace.import_report (run, line, field, left_out, reason) values (?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            run, line.line(), readable(line.field()), line.leftOut(), readable(line.reason())
                        })
                        .toList());
    }

    /** A reason may quote what is in the file, whatever that is. */
    private static String readable(String text) {
        return text == null ? null : KeptText.readable(text);
    }

    /** The lines of a report in the order of the file, after the place that was shown last. */
    List<ReportLine> report(long run, long afterLine, long afterPlace, int limit) {
        return jdbc.sql(
                        """
                        select id, line, field, left_out, reason from millrace.import_report
                        where run = ? and (line, id) > (?, ?) order by line, id limit ?""")
                .params(run, afterLine, afterPlace, limit)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many rows the report has. */
    long reported(long run) {
        return jdbc.sql("select count(*) from millrace.import_report where run = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getLong("id"),
                row.getLong("line"),
                row.getString("field"),
                row.getBoolean("left_out"),
                row.getString("reason"));
    }

    private ImportRun read(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("spool"),
                ZoneId.of(row.getString("zone")),
                at(row, "until"),
                read(row.getString("options"), OPTIONS),
                row.getString("source"),
                row.getString("requested_by"),
                at(row, "requested_at"),
                at(row, "started_at"),
                at(row, "finished_at"),
                new Progress(
                        row.getLong("bytes_total"),
                        row.getLong("bytes_read"),
                        row.getLong("rows_read"),
                        row.getLong("incidents_total"),
                        row.getLong("incidents_done")),
                Figures.inOrder(read(row.getString("figures"), FIGURES)),
                row.getString("failure"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what belongs to an import cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of an import cannot be read", e);
        }
    }
}
