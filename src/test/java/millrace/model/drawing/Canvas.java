package millrace.model.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import millrace.model.ProcessFile;
import millrace.model.Rule;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One plane of a diagram: what a reader sees at once. */
record Canvas(String level, Map<String, Box> shapes, Map<String, Box> labels, Map<String, Line> lines) {

    static Stream<Canvas> of(ProcessFile file) {
        return file.all(BpmnPlane.class).map(Canvas::read);
    }

    /** A rule that each plane of a diagram has to keep. */
    static Rule<ProcessFile> rule(String name, BiFunction<ProcessFile, Canvas, Stream<String>> breaches) {
        return new Rule<>(name, file -> of(file).flatMap(canvas -> breaches.apply(file, canvas)));
    }

    /** The plane on which an element has to be drawn: that of the process or of the collapsed sub-process around it. */
    static String levelOf(ProcessFile file, FlowElement element) {
        var parent = element.getParentElement();
        while (parent instanceof SubProcess subProcess && expanded(file, subProcess)) {
            parent = parent.getParentElement();
        }
        return ((BaseElement) parent).getId();
    }

    static boolean expanded(ProcessFile file, SubProcess subProcess) {
        return file.all(BpmnShape.class)
                .filter(shape -> subProcess.equals(shape.getBpmnElement()))
                .anyMatch(BpmnShape::isExpanded);
    }

    Stream<Map.Entry<String, Box>> drawn() {
        return Stream.of(shapes, labels).flatMap(boxes -> boxes.entrySet().stream());
    }

    private static Canvas read(BpmnPlane plane) {
        var canvas = new Canvas(plane.getBpmnElement().getId(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        plane.getDiagramElements().forEach(element -> {
            if (element instanceof BpmnShape shape) {
                var id = shape.getBpmnElement().getId();
                canvas.shapes.put(id, box(shape.getBounds()));
                canvas.label(id, shape.getBpmnLabel());
            } else if (element instanceof BpmnEdge edge && edge.getBpmnElement() != null) {
                var id = edge.getBpmnElement().getId();
                canvas.lines.put(id, new Line(id, segments(List.copyOf(edge.getWaypoints()))));
                canvas.label(id, edge.getBpmnLabel());
            }
        });
        return canvas;
    }

    private void label(String id, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(id, box(label.getBounds()));
        }
    }

    private static Box box(Bounds bounds) {
        Objects.requireNonNull(bounds);
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line.Segment> segments(List<Waypoint> points) {
        var segments = new ArrayList<Line.Segment>();
        for (var i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            segments.add(new Line.Segment(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }
}
