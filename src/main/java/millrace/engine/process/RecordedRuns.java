package millrace.engine.process;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import millrace.engine.Passage;
import millrace.engine.Pending;
import millrace.engine.ProcessRun;
import millrace.engine.ProcessRuns;
import millrace.model.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs in the engine's tables: one question each, where its own queries would ask several. */
@Component
class RecordedRuns implements ProcessRuns {

    private static final String BODY = "#multiInstanceBody";
    // act_inst_state_ of what was taken away before its time
    private static final int CANCELED = 2;

    private static final String RUNS =
            """
            select run.id_, run.super_process_instance_id_, run.start_time_, run.end_time_, run.state_,
                   model.id_ as model, model.key_, model.name_, model.version_,
                   (select max(one.version_) from public.act_re_procdef one where one.key_ = model.key_) as newest
            from public.act_hi_procinst root
            join public.act_hi_procinst run on run.root_proc_inst_id_ = root.id_
            join public.act_re_procdef model on model.id_ = run.proc_def_id_
            where root.business_key_ = ? and root.super_process_instance_id_ is null
            order by root.start_time_ desc, root.id_, run.start_time_, run.id_
            limit 100""";

    private static final String PASSAGES =
            """
            with passed as (select * from public.act_hi_actinst where proc_inst_id_ = :run),
            last as (select id_ from passed order by start_time_ desc, sequence_counter_ desc limit :most)
            select * from passed where end_time_ is null or id_ in (select id_ from last)
            order by start_time_, sequence_counter_""";

    private static final String MODEL =
            """
            select model.resource_name_, file.bytes_
            from public.act_re_procdef model
            join public.act_ge_bytearray file
              on file.deployment_id_ = model.deployment_id_ and file.name_ = model.resource_name_
            where model.id_ = ?""";

    private final JdbcClient jdbc;
    private final PendingOfRun pending;

    RecordedRuns(JdbcClient jdbc, PendingOfRun pending) {
        this.jdbc = jdbc;
        this.pending = pending;
    }

    @Override
    public List<ProcessRun> of(String recordNumber) {
        return jdbc.sql(RUNS).param(recordNumber).query(RecordedRuns::run).list();
    }

    private static ProcessRun run(ResultSet row, int number) throws SQLException {
        String key = row.getString("key_");
        String name = row.getString("name_");
        return new ProcessRun(
                row.getString("id_"),
                row.getString("super_process_instance_id_"),
                row.getString("model"),
                key,
                name == null ? key : name,
                row.getInt("version_"),
                row.getInt("newest"),
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getString("state_").endsWith("TERMINATED"));
    }

    @Override
    public List<Passage> passages(ProcessRun run, int atMost) {
        return jdbc.sql(PASSAGES)
                .param("run", run.id())
                .param("most", atMost)
                .query(RecordedRuns::passage)
                .list();
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        String element = row.getString("act_id_");
        return new Passage(
                row.getString("id_"),
                row.getString("parent_act_inst_id_"),
                element.replace(BODY, ""),
                row.getString("act_name_"),
                element.endsWith(BODY),
                row.getString("assignee_"),
                row.getString("call_proc_inst_id_"),
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getInt("act_inst_state_") == CANCELED);
    }

    @Override
    public List<Pending> pending(ProcessRun run) {
        return run.to() == null ? pending.of(run.id()) : List.of();
    }

    @Override
    public ModelFile model(ProcessRun run) {
        return jdbc.sql(MODEL)
                .param(run.model())
                .query((row, n) -> new ModelFile(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .single();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
