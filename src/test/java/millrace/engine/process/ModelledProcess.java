package millrace.engine.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** An engine on a database of its own that runs one process alone and remembers every flow that was taken. */
public class ModelledProcess implements AutoCloseable {

    private final Coverage coverage = new Coverage();
    private final EmbeddedPostgres database;
    private final ProcessEngine engine;
    private final String process;
    private String number;

    /**
     * Starts it.
     *
     * @param process id of the process
     * @param beans what the expressions of its models find
     * @param models where the process and what it calls are found on the class path
     */
    public ModelledProcess(String process, Map<Object, Object> beans, String... models) throws IOException {
        this.process = process;
        database = EmbeddedPostgres.start();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName(process)
                .setDataSource(database.getPostgresDatabase())
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setMetricsEnabled(false)
                .setJobExecutorActivate(false)
                .setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(coverage)));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        List.of(models).forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    /** Starts it for a record. */
    public void start(String record, Map<String, Object> variables) {
        number = record;
        engine.getRuntimeService().startProcessInstanceByKey(process, number, variables);
    }

    /** Starts it by a message for a record. */
    public void startBy(String message, String record) {
        number = record;
        engine.getRuntimeService().startProcessInstanceByMessage(message, number);
    }

    /** Lets the timer pass by which it starts by itself; it belongs to no record then. */
    public void letTheStartTimerPass() {
        var job = engine.getManagementService().createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(timer -> timer.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
        engine.getManagementService().executeJob(job.getId());
    }

    /** How often a node was passed, by whichever instance. */
    public long passes(String node) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(node)
                .finished()
                .count();
    }

    public void complete(String task, Map<String, Object> values) {
        complete(task(task), values);
    }

    public void complete(String task) {
        complete(task, Map.of());
    }

    public Task task(String name) {
        var open = tasks(name);
        return open.isEmpty() ? null : open.get(0);
    }

    /** Completes one of several user tasks of the same name. */
    public void complete(Task task, Map<String, Object> values) {
        engine.getTaskService().complete(task.getId(), values);
    }

    /** The open user tasks of that name, in the order they came. */
    public List<Task> tasks(String name) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskName(name)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** The groups that may take the task. */
    public List<String> offeredTo(String name) {
        return engine.getTaskService().getIdentityLinksForTask(task(name).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** Names of the open user tasks. */
    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getName)
                .toList();
    }

    /** Names of the messages that the process waits for now. */
    public List<String> awaited() {
        return engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance())
                .eventType("message")
                .list()
                .stream()
                .map(EventSubscription::getEventName)
                .sorted()
                .toList();
    }

    public void tell(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    public void set(String variable, String value) {
        engine.getRuntimeService().setVariable(instance(), variable, value);
    }

    /** What the process says, or said, as a whole. */
    public Object variable(String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(past())
                .variableName(name)
                .list()
                .stream()
                .filter(variable -> variable.getActivityInstanceId().equals(past()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    public void letTheTimerPass() {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .timers()
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    /** Whether the process has ended, and with that end event last. */
    public boolean endedWith(String event) {
        var past = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(past())
                .singleResult();
        return past.getEndTime() != null && times(event) == 1;
    }

    public long times(String node) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(past())
                .activityId(node)
                .count();
    }

    /** Nodes and flows of the model that no instance has passed. */
    public Set<String> untouched() {
        return coverage.untouched(engine, process);
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private String past() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    @Override
    public void close() throws IOException {
        engine.close();
        database.close();
    }
}
