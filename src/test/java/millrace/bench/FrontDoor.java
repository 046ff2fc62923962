package millrace.bench;

import java.util.Map;
import javax.sql.DataSource;
import millrace.directory.Actors;
import millrace.engine.Processes;
import millrace.incident.IncidentManagement;
import millrace.incident.LogIncident;
import millrace.incident.Reach;
import millrace.record.Urgency;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;

/** The product through its front doors: records, evidence and timeline, who may asked by us and not by the engine. */
class FrontDoor implements Lane {

    static final LogIncident REPORT = new LogIncident(
            "Web shop answers 503",
            null,
            null,
            null,
            null,
            "shop",
            null,
            Reach.EVERYONE,
            null,
            Urgency.HIGH,
            null,
            null,
            null,
            null,
            null,
            null);

    private final IncidentManagement incidents;
    private final Processes processes;
    private final TaskService tasks;
    private final Actors actors;
    private final CountedStatements statements;
    private final JdbcTemplate jdbc;

    FrontDoor(
            IncidentManagement incidents,
            Processes processes,
            TaskService tasks,
            Actors actors,
            DataSource statements,
            JdbcTemplate jdbc) {
        this.incidents = incidents;
        this.processes = processes;
        this.tasks = tasks;
        this.actors = actors;
        this.statements = (CountedStatements) statements;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "(b) ours, front door";
    }

    @Override
    public String report() {
        return actors.actAs("user", () -> incidents.log(REPORT).incident().number());
    }

    @Override
    public void live() {
        var number = report();
        complete(number, "desk", Map.of("triageOutcome", "INVESTIGATE", "category", "SOFTWARE"));
        complete(number, "ops", Map.of("diagnosis", "RESTORED", "resolutionNotes", "Restarted it."));
        actors.actAs("user", () -> incidents.confirm(number, "Works again."));
    }

    private void complete(String number, String person, Map<String, Object> form) {
        actors.actAs(person, () -> {
            var task = processes.openTasks(number).get(0);
            tasks.claim(task.id(), person);
            processes.complete(task.id(), form);
            return null;
        });
    }

    @Override
    public long statements() {
        return statements.count();
    }

    CountedStatements counted() {
        return statements;
    }

    @Override
    public long process() {
        return ProcessHandle.current().pid();
    }

    @Override
    public JdbcTemplate database() {
        return jdbc;
    }
}
