package millrace.model.drawing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.model.ProcessFile;
import millrace.model.Rule;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** How a process is drawn, so that it reads from left to right without a question. */
public final class DrawingRules {

    private static final Box SCREEN = new Box(0, 0, 1920, 1080);
    private static final int ACTIVITIES = 12;

    public static final List<Rule<ProcessFile>> ALL = List.of(
            new Rule<>("everything is drawn on the plane of its level", DrawingRules::misplaced),
            new Rule<>("labels of events, gateways and flows have a place", DrawingRules::labelsWithoutPlace),
            Canvas.rule("a level fits on one screen", DrawingRules::offScreen),
            Canvas.rule("a level has at most twelve activities", DrawingRules::crowded),
            new Rule<>("symbols have their usual size", DrawingRules::unusualSize),
            new Rule<>("there are no lanes and no colours", DrawingRules::lanesAndColours),
            Canvas.rule("labels stand beside shapes and other labels", DrawingRules::labelsInTheWay),
            Canvas.rule("a level has a spine from left to right", DrawingRules::withoutSpine));

    private DrawingRules() {}

    private static Stream<String> misplaced(ProcessFile file) {
        var canvases = Canvas.of(file).toList();
        return file.all(FlowElement.class)
                .filter(element -> canvases.stream()
                        .filter(canvas -> canvas.level().equals(Canvas.levelOf(file, element)))
                        .noneMatch(canvas -> canvas.shapes().containsKey(element.getId())
                                || canvas.lines().containsKey(element.getId())))
                .map(FlowElement::getId);
    }

    private static Stream<String> labelsWithoutPlace(ProcessFile file) {
        var placed = Canvas.of(file)
                .flatMap(canvas -> canvas.labels().keySet().stream())
                .toList();
        return file.labelled()
                .filter(element -> !(element instanceof Activity) && !ProcessFile.blank(element.getName()))
                .map(FlowElement::getId)
                .filter(id -> !placed.contains(id));
    }

    private static Stream<String> offScreen(ProcessFile file, Canvas canvas) {
        return canvas.drawn()
                .filter(entry -> !SCREEN.contains(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    private static Stream<String> crowded(ProcessFile file, Canvas canvas) {
        var activities = file.all(Activity.class)
                .filter(activity -> canvas.shapes().containsKey(activity.getId()))
                .count();
        return Stream.of(canvas.level()).filter(level -> activities > ACTIVITIES);
    }

    private static Stream<String> unusualSize(ProcessFile file) {
        return file.all(BpmnShape.class)
                .filter(shape -> usualSize(shape) != null && !usualSize(shape).equals(size(shape)))
                .map(shape -> shape.getBpmnElement().getId());
    }

    private static String usualSize(BpmnShape shape) {
        var element = shape.getBpmnElement();
        if (element instanceof Event) {
            return "36x36";
        }
        if (element instanceof Gateway) {
            return "50x50";
        }
        return element instanceof Activity && !shape.isExpanded() ? "100x80" : null;
    }

    private static String size(BpmnShape shape) {
        var bounds = shape.getBounds();
        return bounds.getWidth().intValue() + "x" + bounds.getHeight().intValue();
    }

    private static Stream<String> lanesAndColours(ProcessFile file) {
        var coloured = file.all(BpmnShape.class)
                .filter(shape -> shape.getAttributeValueNs("http://bpmn.io/schema/bpmn/biocolor/1.0", "fill") != null
                        || shape.getAttributeValueNs("http://bpmn.io/schema/bpmn/biocolor/1.0", "stroke") != null)
                .map(shape -> shape.getBpmnElement().getId());
        return Stream.concat(file.all(Lane.class).map(Lane::getId), coloured);
    }

    private static Stream<String> labelsInTheWay(ProcessFile file, Canvas canvas) {
        return canvas.labels().entrySet().stream().flatMap(label -> canvas.drawn()
                .filter(other -> !other.getValue().equals(label.getValue()))
                .filter(other -> other.getValue().overlaps(label.getValue()))
                .filter(other -> !other.getValue().contains(label.getValue()) || !expandedBox(file, other))
                .map(other -> label.getKey() + " on " + other.getKey()));
    }

    private static Stream<String> withoutSpine(ProcessFile file, Canvas canvas) {
        var ends = events(file, canvas, EndEvent.class).toList();
        var spine = events(file, canvas, StartEvent.class).anyMatch(start -> ends.stream()
                .anyMatch(end -> end.middle() == start.middle() && end.x() > start.x()));
        return Stream.of(canvas.level()).filter(level -> !spine);
    }

    private static Stream<Box> events(ProcessFile file, Canvas canvas, Class<? extends Event> type) {
        return file.all(type)
                .filter(event ->
                        ((BaseElement) event.getParentElement()).getId().equals(canvas.level()))
                .map(event -> canvas.shapes().get(event.getId()))
                .filter(box -> box != null);
    }

    private static boolean expandedBox(ProcessFile file, Map.Entry<String, Box> shape) {
        return file.subProcesses()
                .anyMatch(subProcess -> subProcess.getId().equals(shape.getKey()) && Canvas.expanded(file, subProcess));
    }
}
