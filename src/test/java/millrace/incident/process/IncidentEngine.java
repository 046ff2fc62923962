package millrace.incident.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** An engine on a database of its own that runs the incident process alone and remembers every flow that was taken. */
final class IncidentEngine implements AutoCloseable {

    private static final String PROCESS = "incident-resolution";

    private final Set<String> taken = new ConcurrentSkipListSet<>();
    private final EmbeddedPostgres database;
    private final ProcessEngine engine;
    private int numbers = 1000;
    private String number;

    IncidentEngine(ModelledRecord record) throws IOException {
        database = EmbeddedPostgres.start();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName("incident-model")
                .setDataSource(database.getPostgresDatabase())
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setMetricsEnabled(false)
                .setJobExecutorActivate(false)
                .setBeans(ModelledRecord.beans(record));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowsTaken())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/incident/incident-resolution.bpmn")
                .addClasspathResource("decisions/incident/incident-impact.dmn")
                .addClasspathResource("decisions/incident/incident-priority.dmn")
                .addClasspathResource("decisions/incident/incident-assignment.dmn")
                .addClasspathResource("decisions/incident/incident-grouping.dmn")
                .deploy();
    }

    void log() {
        log(Map.of());
    }

    void log(Map<String, Object> variables) {
        number = "INC-" + ++numbers;
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, number, variables);
    }

    void report() {
        number = "INC-" + ++numbers;
        engine.getRuntimeService().startProcessInstanceByMessage("IncidentReported", number);
    }

    void complete(String task, Map<String, Object> values) {
        engine.getTaskService().complete(task(task).getId(), values);
    }

    void complete(String task) {
        complete(task, Map.of());
    }

    Task task(String name) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskName(name)
                .singleResult();
    }

    /** The groups that may take the task. */
    List<String> offeredTo(String name) {
        return engine.getTaskService().getIdentityLinksForTask(task(name).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getName)
                .toList();
    }

    /** Names of the messages that the process waits for now. */
    List<String> awaited() {
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

    void tell(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    void set(String variable, String value) {
        engine.getRuntimeService().setVariable(instance(), variable, value);
    }

    Object variable(String name) {
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

    void letTheTimerPass() {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .timers()
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    /** Whether the process has ended, and with that end event last. */
    boolean endedWith(String event) {
        var past = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(past())
                .singleResult();
        return past.getEndTime() != null && times(event) == 1;
    }

    long times(String node) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(past())
                .activityId(node)
                .count();
    }

    /** Nodes and flows of the model that no instance has passed. */
    Set<String> untouched() {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .singleResult();
        var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        var passed = new TreeSet<>(taken);
        engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .list()
                .forEach(node -> passed.add(node.getActivityId()));
        var untouched = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> untouched.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> untouched.add(flow.getId()));
        untouched.removeAll(passed);
        // the engine takes no flow out of an event-based gateway and no link event: it jumps, so their neighbours tell
        model.getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> passed.contains(flow.getTarget().getId()))
                .forEach(flow -> untouched.remove(flow.getId()));
        model.getModelElementsByType(LinkEventDefinition.class).stream()
                .map(link -> (FlowNode) link.getParentElement())
                .filter(node -> Stream.concat(node.getIncoming().stream(), node.getOutgoing().stream())
                        .allMatch(flow -> passed.contains(flow.getId())))
                .forEach(node -> untouched.remove(node.getId()));
        return untouched;
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

    /** Remembers each sequence flow that an instance takes. */
    private final class FlowsTaken extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            ExecutionListener remember = execution -> taken.add(execution.getCurrentTransitionId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, remember);
        }
    }
}
