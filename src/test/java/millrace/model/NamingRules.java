package millrace.model;

import static millrace.model.ModelFiles.camelCase;
import static millrace.model.ProcessFile.blank;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** How processes, their elements, messages and variables are named. */
public final class NamingRules {

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            UserTask.class, "userTask_",
            ServiceTask.class, "serviceTask_",
            BusinessRuleTask.class, "businessRuleTask_",
            Gateway.class, "gateway_",
            Event.class, "event_",
            SubProcess.class, "subProcess_",
            SequenceFlow.class, "flow_");

    public static final List<Rule<ProcessFile>> ALL = List.of(
            new Rule<>("the process is named like its file", NamingRules::processNotLikeFile),
            new Rule<>("an id says the type of its element", NamingRules::idsWithoutType),
            new Rule<>("the id of a task is its label", NamingRules::tasksNotLikeLabel),
            new Rule<>("a service task names the delegate of its label", NamingRules::delegatesNotLikeLabel),
            new Rule<>("whatever a reader meets has a label", NamingRules::labelsMissing),
            new Rule<>("gateways that only join have no label", NamingRules::joinsWithLabel),
            new Rule<>("a gateway that splits asks a question", NamingRules::splitsWithoutQuestion),
            new Rule<>("a task is a verb with an object", NamingRules::tasksWithoutObject),
            new Rule<>("labels are in sentence case", NamingRules::labelsNotInSentenceCase),
            new Rule<>("a message is named like a fact", NamingRules::messagesNotLikeFacts),
            new Rule<>("variables are in camel case", NamingRules::variablesNotInCamelCase));

    private NamingRules() {}

    private static Stream<String> processNotLikeFile(ProcessFile file) {
        var id = file.process().getId();
        var expected = ModelFiles.bareName(file.path());
        return Stream.of(id).filter(it -> !it.equals(expected) || !it.matches("[a-z]+(-[a-z]+)*"));
    }

    private static Stream<String> idsWithoutType(ProcessFile file) {
        return PREFIXES.entrySet().stream().flatMap(entry -> file.all(entry.getKey())
                .map(FlowElement::getId)
                .filter(id -> !id.matches(entry.getValue() + "[a-z][A-Za-z0-9]*")));
    }

    private static Stream<String> tasksNotLikeLabel(ProcessFile file) {
        return file.tasks()
                .filter(task -> !blank(task.getName()))
                .filter(task -> !task.getId().endsWith("_" + camelCase(task.getName())))
                .map(FlowElement::getId);
    }

    private static Stream<String> delegatesNotLikeLabel(ProcessFile file) {
        return file.all(ServiceTask.class)
                .filter(task -> !blank(task.getName()))
                .filter(task ->
                        !("${" + camelCase(task.getName()) + "Delegate}").equals(task.getCamundaDelegateExpression()))
                .map(FlowElement::getId);
    }

    private static Stream<String> labelsMissing(ProcessFile file) {
        return file.labelled().filter(element -> blank(element.getName())).map(FlowElement::getId);
    }

    private static Stream<String> joinsWithLabel(ProcessFile file) {
        return file.all(Gateway.class)
                .filter(gateway -> file.splits().noneMatch(gateway::equals))
                .filter(gateway -> !blank(gateway.getName()))
                .map(FlowElement::getId);
    }

    private static Stream<String> splitsWithoutQuestion(ProcessFile file) {
        return file.splits()
                .filter(gateway ->
                        !blank(gateway.getName()) && !gateway.getName().endsWith("?"))
                .map(FlowElement::getId);
    }

    private static Stream<String> tasksWithoutObject(ProcessFile file) {
        return file.tasks()
                .filter(task -> !blank(task.getName()))
                .filter(task -> !task.getName().strip().contains(" ")
                        || task.getName().matches("(?i)(handle|process|manage|do) .*"))
                .map(FlowElement::getId);
    }

    private static Stream<String> labelsNotInSentenceCase(ProcessFile file) {
        return file.labelled()
                .filter(element -> !blank(element.getName()))
                .filter(element -> !element.getName().matches("[A-Z][a-z-]*([ ,]+[a-z-]+)*\\??"))
                .map(FlowElement::getId);
    }

    private static Stream<String> messagesNotLikeFacts(ProcessFile file) {
        return file.all(Message.class).map(Message::getName).filter(name -> !name.matches("([A-Z][a-z]+){2,}"));
    }

    private static Stream<String> variablesNotInCamelCase(ProcessFile file) {
        var inputs = file.all(CamundaInputParameter.class).map(CamundaInputParameter::getCamundaName);
        var results = file.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaResultVariable);
        return Stream.concat(inputs, results).filter(name -> name == null || !name.matches("[a-z][A-Za-z0-9]*"));
    }
}
