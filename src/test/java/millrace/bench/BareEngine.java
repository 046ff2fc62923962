package millrace.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import millrace.TestDatabase;
import millrace.engine.EngineVariants;
import millrace.incident.process.ModelledRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine without the product: the same process and tables, delegates and listeners that do nothing. */
class BareEngine implements Lane, AutoCloseable {

    private static final String PROCESS = "incident-resolution";

    private final EngineVariants variant;
    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource pool = new HikariDataSource();
    private final CountedStatements statements = new CountedStatements(pool);
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final AtomicInteger numbers = new AtomicInteger();
    private final ProcessEngine engine;

    BareEngine(EngineVariants variant) {
        this.variant = variant;
        pool.setJdbcUrl(database.url());
        pool.setUsername((String) database.properties().get("spring.datasource.username"));
        pool.setPassword((String) database.properties().get("spring.datasource.password"));
        pool.addDataSourceProperty("reWriteBatchedInserts", variant.rewritesInserts());
        engine = variant.start(statements, ModelledRecord.beans(new ModelledRecord()));
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/incident/incident-resolution.bpmn")
                .addClasspathResource("decisions/incident/incident-impact.dmn")
                .addClasspathResource("decisions/incident/incident-priority.dmn")
                .addClasspathResource("decisions/incident/incident-assignment.dmn")
                .deploy();
    }

    @Override
    public String name() {
        return variant.title();
    }

    @Override
    public String report() {
        var number = "INC-" + numbers.incrementAndGet();
        Map<String, Object> card = Map.of(
                "number", number, "title", "Web shop answers 503", "reporter", "Demo User", "waitsFor", "NOBODY");
        return engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, number, card)
                .getId();
    }

    @Override
    public void live() {
        var instance = report();
        complete(instance, "desk", Map.of("triageOutcome", "INVESTIGATE", "category", "SOFTWARE"));
        complete(instance, "ops", Map.of("diagnosis", "RESTORED", "resolutionNotes", "Restarted it."));
        engine.getRuntimeService()
                .createMessageCorrelation("IncidentConfirmed")
                .processInstanceId(instance)
                .correlate();
    }

    private void complete(String instance, String person, Map<String, Object> form) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().claim(task.getId(), person);
        engine.getTaskService().complete(task.getId(), form);
    }

    /** How many rows of the engine's history there are, by table. */
    Map<String, Long> history() {
        var rows = new java.util.TreeMap<String, Long>();
        jdbc.queryForList(
                        "select tablename from pg_tables where schemaname = 'public' and tablename like 'act_hi_%'",
                        String.class)
                .forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }

    /** The level that is in force, as the engine has stored it. */
    String level() {
        return jdbc.queryForObject("select value_ from act_ge_property where name_ = 'historyLevel'", String.class);
    }

    CountedStatements counted() {
        return statements;
    }

    @Override
    public long statements() {
        return statements.count();
    }

    @Override
    public long process() {
        return ProcessHandle.current().pid();
    }

    @Override
    public JdbcTemplate database() {
        return jdbc;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
        database.drop();
    }
}
