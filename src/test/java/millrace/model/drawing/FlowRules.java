package millrace.model.drawing;

import java.util.List;
import java.util.stream.Stream;
import millrace.model.ProcessFile;
import millrace.model.Rule;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How the lines between the symbols of a process run. */
public final class FlowRules {

    public static final List<Rule<ProcessFile>> ALL = List.of(
            Canvas.rule("flows run straight and turn at right angles", FlowRules::slanted),
            Canvas.rule("flows begin and end at their shapes", FlowRules::undocked),
            Canvas.rule("activities are entered on the left and left on the right", FlowRules::sideways),
            Canvas.rule("flows do not cross", FlowRules::crossing),
            Canvas.rule("flows do not run through shapes", FlowRules::throughShapes),
            Canvas.rule("flows do not run through labels", FlowRules::throughLabels));

    private FlowRules() {}

    private static Stream<String> slanted(ProcessFile file, Canvas canvas) {
        return canvas.lines().values().stream()
                .filter(line -> !line.segments().stream().allMatch(Line.Segment::straight))
                .map(Line::id);
    }

    private static Stream<String> undocked(ProcessFile file, Canvas canvas) {
        return flows(file, canvas)
                .filter(flow -> {
                    var line = canvas.lines().get(flow.getId());
                    return !source(canvas, flow)
                                    .hasOnItsBorder(
                                            line.first().fromX(), line.first().fromY())
                            || !target(canvas, flow)
                                    .hasOnItsBorder(
                                            line.last().toX(), line.last().toY());
                })
                .map(FlowElement::getId);
    }

    private static Stream<String> sideways(ProcessFile file, Canvas canvas) {
        return flows(file, canvas)
                .filter(flow -> leftElsewhere(canvas, flow) || enteredElsewhere(canvas, flow))
                .map(FlowElement::getId);
    }

    private static boolean leftElsewhere(Canvas canvas, SequenceFlow flow) {
        var line = canvas.lines().get(flow.getId());
        return flow.getSource() instanceof Activity
                && line.first().fromX() != source(canvas, flow).right();
    }

    private static boolean enteredElsewhere(Canvas canvas, SequenceFlow flow) {
        var line = canvas.lines().get(flow.getId());
        return flow.getTarget() instanceof Activity
                && line.last().toX() != target(canvas, flow).x();
    }

    private static Stream<String> crossing(ProcessFile file, Canvas canvas) {
        return canvas.lines().values().stream().flatMap(line -> canvas.lines().values().stream()
                .filter(other -> line.id().compareTo(other.id()) < 0 && line.touches(other))
                .map(other -> line.id() + " and " + other.id()));
    }

    private static Stream<String> throughShapes(ProcessFile file, Canvas canvas) {
        return flows(file, canvas).flatMap(flow -> canvas.shapes().entrySet().stream()
                .filter(shape -> !around(canvas, flow, shape.getValue()))
                .filter(shape -> canvas.lines()
                        .get(flow.getId())
                        .touches(shape.getValue().inside()))
                .map(shape -> flow.getId() + " through " + shape.getKey()));
    }

    private static Stream<String> throughLabels(ProcessFile file, Canvas canvas) {
        return canvas.lines().values().stream().flatMap(line -> canvas.labels().entrySet().stream()
                .filter(label -> line.touches(label.getValue()))
                .map(label -> line.id() + " through the label of " + label.getKey()));
    }

    /** Whether the box is an expanded sub-process inside which the flow runs. */
    private static boolean around(Canvas canvas, SequenceFlow flow, Box box) {
        return box.contains(source(canvas, flow))
                && box.contains(target(canvas, flow))
                && !box.equals(source(canvas, flow));
    }

    private static Box source(Canvas canvas, SequenceFlow flow) {
        return canvas.shapes().get(flow.getSource().getId());
    }

    private static Box target(Canvas canvas, SequenceFlow flow) {
        return canvas.shapes().get(flow.getTarget().getId());
    }

    private static Stream<SequenceFlow> flows(ProcessFile file, Canvas canvas) {
        return file.flows()
                .filter(flow -> canvas.lines().containsKey(flow.getId()))
                .filter(flow -> source(canvas, flow) != null && target(canvas, flow) != null);
    }
}
