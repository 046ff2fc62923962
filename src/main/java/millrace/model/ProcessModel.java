package millrace.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Node;

/** A process as a list of what is drawn, and the pictures it is drawn on. */
public record ProcessModel(List<Element> elements, List<Plane> planes) {

    private static final Set<String> SCOPES =
            Set.of("process", "subProcess", "transaction", "adHocSubProcess", "definitions");
    private static final Set<String> NOT_DRAWN = Set.of("extensionElements", "documentation", "incoming", "outgoing");

    /** Something drawn or declared, with everything about it that a designer can set. */
    public record Element(String id, String type, String name, Map<String, String> facts) {

        /** How to speak of it. */
        public String called() {
            return name.isBlank() ? id : "'%s' (%s)".formatted(name, id);
        }
    }

    /** One picture: the process as a whole, or what is inside of a collapsed sub-process. */
    public record Plane(String diagramId, String label) {}

    /** Reads a file. */
    public static ProcessModel read(ModelFile file) {
        ModelXml xml = ModelXml.parse(file);
        List<Element> elements = xml.all()
                .filter(element -> !element.getAttribute("id").isEmpty())
                .filter(element -> element.getParentNode() instanceof org.w3c.dom.Element parent
                        && SCOPES.contains(parent.getLocalName()))
                .filter(element -> !NOT_DRAWN.contains(element.getLocalName()) && !isDrawing(element.getNamespaceURI()))
                .map(element -> new Element(
                        element.getAttribute("id"),
                        element.getLocalName(),
                        element.getAttribute("name").replaceAll("\\s+", " "),
                        facts(element)))
                .toList();
        Map<String, String> names = elements.stream()
                .collect(Collectors.toMap(
                        Element::id, one -> one.name().isBlank() ? one.id() : one.name(), (a, b) -> a));
        List<Plane> planes = xml.named("BPMNPlane")
                .map(plane -> new Plane(
                        ((org.w3c.dom.Element) plane.getParentNode()).getAttribute("id"),
                        names.getOrDefault(plane.getAttribute("bpmnElement"), plane.getAttribute("bpmnElement"))))
                .toList();
        return new ProcessModel(elements, planes);
    }

    private static boolean isDrawing(String namespace) {
        return namespace != null && namespace.endsWith("/DI");
    }

    /** Attributes, and what is inside except for the elements of a sub-process, which stand for themselves. */
    private static Map<String, String> facts(org.w3c.dom.Element element) {
        Map<String, String> facts = new LinkedHashMap<>();
        attributes(element, "", facts);
        inside(element, "", facts);
        facts.remove("id");
        return facts;
    }

    private static void inside(org.w3c.dom.Element element, String path, Map<String, String> facts) {
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof org.w3c.dom.Element child) {
                boolean standsForItself =
                        SCOPES.contains(element.getLocalName()) && !NOT_DRAWN.contains(child.getLocalName());
                if (!standsForItself && !Set.of("incoming", "outgoing").contains(child.getLocalName())) {
                    fact(child, path, facts);
                }
            }
        }
    }

    private static void fact(org.w3c.dom.Element child, String path, Map<String, String> facts) {
        boolean plain = Set.of("extensionElements", "properties", "inputOutput").contains(child.getLocalName());
        String named = child.getAttribute("name");
        String here = plain ? path : path + child.getLocalName() + (named.isEmpty() ? "" : " " + named) + " ";
        attributes(child, here, facts);
        String text = ModelXml.ownText(child);
        if (!text.isEmpty()) {
            facts.merge(here.strip(), text, (a, b) -> a + ", " + b);
        }
        inside(child, here, facts);
    }

    private static void attributes(org.w3c.dom.Element element, String path, Map<String, String> facts) {
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i))
                .filter(attribute -> !Set.of("id", "xmlns").contains(attribute.getNodeName()))
                .filter(attribute -> path.isEmpty() || !"name".equals(attribute.getLocalName()))
                .filter(attribute -> !String.valueOf(attribute.getPrefix()).startsWith("x"))
                .forEach(attribute -> facts.merge(
                        (path + attribute.getLocalName()).strip(), value(attribute), (a, b) -> a + ", " + b));
    }

    private static String value(Node attribute) {
        return attribute.getNodeValue().replaceAll("\\s+", " ");
    }
}
