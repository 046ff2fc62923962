package millrace.model;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A process as a map: what can be passed, the ways between, and the pictures on which they are drawn. Links lead from where one is
 * thrown to where it is caught, although no line is drawn.
 */
public record ProcessMap(Map<String, Node> nodes, List<Flow> flows, Map<String, String> links, List<Plane> planes) {

    private static final Set<String> SCOPES = Set.of("process", "subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> NO_STOPS =
            Set.of("sequenceFlow", "extensionElements", "documentation", "incoming", "outgoing", "association");

    /**
     * Something that can be passed.
     *
     * @param kind as the standard calls it, such as userTask
     * @param name empty when it has none
     * @param scope id of the sub-process or process around it
     * @param host id of what it is attached to; empty unless it is a boundary event
     * @param byEvent whether it is a sub-process that an event begins, beside the flow
     * @param properties what the designer says about it beyond the standard
     * @param left how far left it is drawn; what is drawn nowhere is last
     */
    public record Node(
            String id,
            String kind,
            String name,
            String scope,
            String host,
            boolean byEvent,
            Map<String, String> properties,
            double left) {

        /** Whether tokens only choose or gather here. */
        public boolean isGateway() {
            return kind.endsWith("Gateway");
        }
    }

    /** A way from one node to another; the name is empty when it has none. */
    public record Flow(String id, String name, String from, String to) {}

    /** A picture of the process as a whole, or of what is inside of a collapsed sub-process. */
    public record Plane(String diagram, String element, String label) {}

    /** Reads a file. */
    public static ProcessMap read(ModelFile file) {
        ModelXml xml = ModelXml.parse(file);
        Map<String, Double> lefts = lefts(xml);
        Map<String, Node> nodes = stops(xml)
                .map(element -> node(element, lefts))
                .collect(toMap(Node::id, node -> node, (a, b) -> a, LinkedHashMap::new));
        List<Flow> flows = xml.named("sequenceFlow")
                .map(flow -> new Flow(
                        flow.getAttribute("id"),
                        name(flow),
                        flow.getAttribute("sourceRef"),
                        flow.getAttribute("targetRef")))
                .toList();
        return new ProcessMap(nodes, flows, links(xml), planes(xml, nodes));
    }

    /** The node; empty when this version of the process has none of that id. */
    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The ways out of a node, in the order of the file. */
    public List<Flow> from(String node) {
        return flows.stream().filter(flow -> flow.from().equals(node)).toList();
    }

    private static Stream<Element> stops(ModelXml xml) {
        return xml.all()
                .filter(element -> !element.getAttribute("id").isEmpty())
                .filter(element -> element.getParentNode() instanceof Element parent
                        && SCOPES.contains(parent.getLocalName())
                        && !NO_STOPS.contains(element.getLocalName()));
    }

    private static Node node(Element element, Map<String, Double> lefts) {
        String id = element.getAttribute("id");
        return new Node(
                id,
                element.getLocalName(),
                name(element),
                ((Element) element.getParentNode()).getAttribute("id"),
                element.getAttribute("attachedToRef"),
                "true".equals(element.getAttribute("triggeredByEvent")),
                properties(element),
                lefts.getOrDefault(id, Double.MAX_VALUE));
    }

    private static String name(Element element) {
        return element.getAttribute("name").replaceAll("\\s+", " ");
    }

    private static Map<String, String> properties(Element element) {
        return ModelXml.children(element, "extensionElements")
                .flatMap(inside -> ModelXml.children(inside, "properties"))
                .flatMap(inside -> ModelXml.children(inside, "property"))
                .collect(toMap(one -> one.getAttribute("name"), one -> one.getAttribute("value"), (a, b) -> a));
    }

    private static Map<String, String> links(ModelXml xml) {
        Map<String, String> caught = new HashMap<>();
        xml.named("intermediateCatchEvent").forEach(event -> ModelXml.children(event, "linkEventDefinition")
                .forEach(link -> caught.put(link.getAttribute("name"), event.getAttribute("id"))));
        Map<String, String> links = new HashMap<>();
        xml.named("intermediateThrowEvent").forEach(event -> ModelXml.children(event, "linkEventDefinition")
                .map(link -> caught.get(link.getAttribute("name")))
                .filter(Objects::nonNull)
                .forEach(there -> links.put(event.getAttribute("id"), there)));
        return links;
    }

    private static Map<String, Double> lefts(ModelXml xml) {
        return xml.named("BPMNShape")
                .filter(shape -> ModelXml.children(shape, "Bounds").findAny().isPresent())
                .collect(toMap(
                        shape -> shape.getAttribute("bpmnElement"),
                        shape -> Double.valueOf(ModelXml.children(shape, "Bounds")
                                .findFirst()
                                .orElseThrow()
                                .getAttribute("x")),
                        (a, b) -> a));
    }

    private static List<Plane> planes(ModelXml xml, Map<String, Node> nodes) {
        return xml.named("BPMNPlane")
                .map(plane -> {
                    String element = plane.getAttribute("bpmnElement");
                    String label =
                            nodes.containsKey(element) ? nodes.get(element).name() : "Whole process";
                    return new Plane(
                            ((Element) plane.getParentNode()).getAttribute("id"),
                            element,
                            label.isEmpty() ? element : label);
                })
                .toList();
    }
}
