package millrace.model;

import static millrace.model.ProcessFile.blank;
import static millrace.model.ProcessFile.camunda;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** What a process must carry so that it runs, is understood and stays harmless. */
public final class WiringRules {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    public static final List<Rule<ProcessFile>> ALL = List.of(
            new Rule<>("history has a time to live", file -> missing(file, "historyTimeToLive")),
            new Rule<>("the version has a tag", file -> missing(file, "versionTag")),
            new Rule<>("the model says for which engine it is", WiringRules::platformMissing),
            new Rule<>("process, phases and tasks are documented", WiringRules::undocumented),
            new Rule<>("nodes know the flows that come and go", WiringRules::disconnected),
            new Rule<>("a split has a way for everything else", WiringRules::splitsWithoutDefault),
            new Rule<>("a user task is offered to groups", WiringRules::userTasksWithoutGroups),
            new Rule<>("a user task shows the newest form of its name", WiringRules::userTasksWithoutForm),
            new Rule<>("a decision is in the tree", WiringRules::unknownDecisions),
            new Rule<>("no script, connector or class is run", WiringRules::foreignCode),
            new Rule<>("what runs later is tried again", WiringRules::asynchronousWithoutRetry));

    private WiringRules() {}

    private static Stream<String> missing(ProcessFile file, String attribute) {
        var process = file.process();
        return Stream.of(process).filter(it -> blank(camunda(it, attribute))).map(BaseElement::getId);
    }

    private static Stream<String> platformMissing(ProcessFile file) {
        var definitions = file.model().getDefinitions();
        return Stream.of("executionPlatform", "executionPlatformVersion")
                .filter(attribute -> blank(definitions.getAttributeValueNs(MODELER, attribute)));
    }

    private static Stream<String> undocumented(ProcessFile file) {
        var process = file.process();
        var text = process.getDocumentations().stream().anyMatch(it -> !blank(it.getTextContent()));
        return Stream.concat(
                Stream.of(process.getId()).filter(id -> !text),
                file.all(Activity.class)
                        .filter(element -> !ProcessFile.documented(element))
                        .map(FlowElement::getId));
    }

    private static Stream<String> disconnected(ProcessFile file) {
        return file.nodes()
                .filter(node -> !entered(node) || !left(node) || !consistent(file, node))
                .map(FlowElement::getId);
    }

    private static boolean entered(FlowNode node) {
        return node instanceof StartEvent
                || node instanceof BoundaryEvent
                || triggered(node)
                || linked(node)
                || !node.getIncoming().isEmpty();
    }

    private static boolean left(FlowNode node) {
        return node instanceof EndEvent
                || triggered(node)
                || linked(node)
                || !node.getOutgoing().isEmpty();
    }

    private static boolean triggered(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static boolean linked(FlowNode node) {
        return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty()
                && node.getIncoming().size() + node.getOutgoing().size() == 1;
    }

    private static boolean consistent(ProcessFile file, FlowNode node) {
        var in = file.flows().filter(flow -> flow.getTarget().equals(node)).toList();
        var out = file.flows().filter(flow -> flow.getSource().equals(node)).toList();
        return node.getIncoming().containsAll(in)
                && in.containsAll(node.getIncoming())
                && node.getOutgoing().containsAll(out)
                && out.containsAll(node.getOutgoing());
    }

    private static Stream<String> splitsWithoutDefault(ProcessFile file) {
        return file.splits()
                .filter(ExclusiveGateway.class::isInstance)
                .map(ExclusiveGateway.class::cast)
                .filter(gateway -> gateway.getDefault() == null)
                .map(FlowElement::getId);
    }

    private static Stream<String> userTasksWithoutGroups(ProcessFile file) {
        return file.all(UserTask.class)
                .filter(task -> blank(task.getCamundaCandidateGroups()))
                .map(FlowElement::getId);
    }

    private static Stream<String> userTasksWithoutForm(ProcessFile file) {
        var forms = ModelFiles.forms().stream().map(ModelFiles::bareName).toList();
        return file.all(UserTask.class)
                .filter(task -> !blank(task.getName()))
                .filter(task -> !ModelFiles.kebabCase(task.getName()).equals(task.getCamundaFormRef())
                        || !"latest".equals(task.getCamundaFormRefBinding())
                        || !forms.contains(task.getCamundaFormRef()))
                .map(FlowElement::getId);
    }

    private static Stream<String> unknownDecisions(ProcessFile file) {
        var decisions =
                ModelFiles.decisions().stream().map(ModelFiles::bareName).toList();
        return file.all(BusinessRuleTask.class)
                .filter(task -> blank(task.getCamundaDecisionRef())
                        || !(decisions.contains(task.getCamundaDecisionRef())
                                || task.getCamundaDecisionRef().matches("\\$\\{\\w+\\.\\w+\\(\\)}")))
                .map(FlowElement::getId);
    }

    private static Stream<String> foreignCode(ProcessFile file) {
        var classes = file.all(BaseElement.class)
                .filter(element -> !blank(camunda(element, "class")))
                .map(BaseElement::getId);
        var listeners = file
                .model()
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener.class)
                .stream()
                .map(listener -> listener.getCamundaClass())
                .filter(name -> name != null);
        return Stream.of(
                        file.all(ScriptTask.class).map(FlowElement::getId),
                        file.all(CamundaScript.class).map(script -> "script"),
                        file.all(CamundaConnector.class).map(connector -> "connector"),
                        classes,
                        listeners)
                .flatMap(found -> found);
    }

    private static Stream<String> asynchronousWithoutRetry(ProcessFile file) {
        return file.nodes()
                .filter(node ->
                        "true".equals(camunda(node, "asyncBefore")) || "true".equals(camunda(node, "asyncAfter")))
                .filter(node -> node.getExtensionElements() == null
                        || node.getExtensionElements()
                                        .getElementsQuery()
                                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                        .count()
                                == 0)
                .map(FlowElement::getId);
    }
}
