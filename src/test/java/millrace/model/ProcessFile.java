package millrace.model;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model as it lies in the source tree, read with the engine's own model API. */
public record ProcessFile(Path path, BpmnModelInstance model) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    public static ProcessFile read(Path path) {
        return new ProcessFile(path, Bpmn.readModelFromFile(path.toFile()));
    }

    public <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    public Stream<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    Stream<Task> tasks() {
        return all(Task.class);
    }

    Stream<Gateway> splits() {
        return all(Gateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway -> !(gateway instanceof EventBasedGateway || gateway instanceof ParallelGateway));
    }

    public Stream<FlowElement> labelled() {
        return Stream.of(all(Activity.class), all(Event.class), splits(), answers())
                .flatMap(elements -> elements.map(FlowElement.class::cast));
    }

    /** Flows out of gateways that split. */
    Stream<SequenceFlow> answers() {
        return splits().flatMap(gateway -> gateway.getOutgoing().stream());
    }

    public Stream<SubProcess> subProcesses() {
        return all(SubProcess.class);
    }

    static boolean documented(FlowElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .anyMatch(text -> !text.isBlank());
    }

    static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(CAMUNDA, attribute);
    }

    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
