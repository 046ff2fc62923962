package millrace.engine.process;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import millrace.engine.Pending;
import millrace.engine.Pending.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a run waits for: its user tasks, its timers and own steps, its messages, signals and conditions. */
@Component
class PendingOfRun {

    private static final String TASKS =
            """
            select task.task_def_key_, task.name_, task.create_time_, task.due_date_, task.assignee_,
                   array(select link.group_id_ from public.act_ru_identitylink link
                         where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null
                         order by 1) as groups,
                   array(select link.user_id_ from public.act_ru_identitylink link
                         where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.user_id_ is not null
                         order by 1) as people
            from public.act_ru_task task
            where task.proc_inst_id_ = ? order by task.create_time_""";

    private static final String JOBS =
            """
            select coalesce(definition.act_id_, job.handler_cfg_) as element, job.type_, job.create_time_,
                   coalesce(job.duedate_, job.create_time_) as due, job.retries_,
                   job.exception_msg_ is not null or job.exception_stack_id_ is not null as failed
            from public.act_ru_job job
            left join public.act_ru_jobdef definition on definition.id_ = job.job_def_id_
            where job.process_instance_id_ = ? order by due""";

    // by the executions, because the engine looks subscriptions up by them
    private static final String SUBSCRIPTIONS =
            """
            select heard.event_type_, heard.activity_id_, heard.created_
            from public.act_ru_execution execution
            join public.act_ru_event_subscr heard on heard.execution_id_ = execution.id_
            where execution.proc_inst_id_ = ? and heard.event_type_ in ('message', 'signal', 'conditional')
            order by heard.created_ desc, heard.activity_id_""";

    private final JdbcClient jdbc;

    PendingOfRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pending> of(String run) {
        return Stream.of(
                        jdbc.sql(TASKS).param(run).query(PendingOfRun::task).list(),
                        jdbc.sql(JOBS).param(run).query(PendingOfRun::job).list(),
                        jdbc.sql(SUBSCRIPTIONS)
                                .param(run)
                                .query(PendingOfRun::subscription)
                                .list())
                .flatMap(List::stream)
                .toList();
    }

    private static Pending task(ResultSet row, int number) throws SQLException {
        return new Pending(
                Kind.TASK,
                row.getString("task_def_key_"),
                row.getString("name_"),
                RecordedRuns.instant(row, "create_time_"),
                RecordedRuns.instant(row, "due_date_"),
                row.getString("assignee_"),
                texts(row.getArray("groups")),
                texts(row.getArray("people")),
                false,
                0);
    }

    private static Pending job(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getString("type_").equals("timer") ? Kind.TIMER : Kind.WORK,
                row.getString("element"),
                null,
                RecordedRuns.instant(row, "create_time_"),
                RecordedRuns.instant(row, "due"),
                null,
                List.of(),
                List.of(),
                row.getBoolean("failed"),
                row.getInt("retries_"));
    }

    private static Pending subscription(ResultSet row, int number) throws SQLException {
        return new Pending(
                switch (row.getString("event_type_")) {
                    case "message" -> Kind.MESSAGE;
                    case "signal" -> Kind.SIGNAL;
                    default -> Kind.CONDITION;
                },
                row.getString("activity_id_"),
                null,
                RecordedRuns.instant(row, "created_"),
                null,
                null,
                List.of(),
                List.of(),
                false,
                0);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
