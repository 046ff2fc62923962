package millrace.engine.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Remembers each sequence flow that an instance takes, and knows what of a model was passed by none. */
final class Coverage extends AbstractBpmnParseListener {

    private final Set<String> taken = new ConcurrentSkipListSet<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        ExecutionListener remember = execution -> taken.add(execution.getCurrentTransitionId());
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, remember);
    }

    Set<String> untouched(ProcessEngine engine, String process) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
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
}
