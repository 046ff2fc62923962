package millrace.model;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What of a process is drawn, for people who may see a record but not how its model works: shapes and names, nothing else. */
public final class Drawing {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWN = "http://www.omg.org/spec/";
    private static final Set<String> INNER = Set.of(
            "extensionElements",
            "documentation",
            "ioSpecification",
            "script",
            "condition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "loopCardinality",
            "completionCondition");
    private static final Set<String> WRITTEN =
            Set.of("scriptFormat", "implementation", "exporter", "exporterVersion", "targetNamespace");

    private Drawing() {}

    /** The file as BPMN without expressions, delegates, properties and notes of its designer. */
    public static String of(ModelFile file) {
        Element root = ModelXml.parse(file).root();
        strip(root);
        root.setAttribute("targetNamespace", "http://bpmn.io/schema/bpmn");
        try {
            StringWriter text = new StringWriter();
            writer().transform(new DOMSource(root), new StreamResult(text));
            return text.toString();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException("A model that could be read cannot be written.", unwritable);
        }
    }

    private static void strip(Element element) {
        if (MODEL.equals(element.getNamespaceURI())) {
            attributes(element).forEach(attribute -> element.removeAttributeNode(element.getAttributeNode(attribute)));
        }
        List<Node> children = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .toList();
        for (Node child : children) {
            if (!(child instanceof Element inner)) {
                if (!isShownText(element)) {
                    element.removeChild(child);
                }
            } else if (INNER.contains(inner.getLocalName())
                    || !String.valueOf(inner.getNamespaceURI()).startsWith(DRAWN)) {
                element.removeChild(child);
            } else {
                strip(inner);
            }
        }
    }

    // a condition stays, emptied: a flow that has one may be drawn differently
    private static boolean isShownText(Element element) {
        return Set.of("text", "incoming", "outgoing", "flowNodeRef", "sourceRef", "targetRef")
                .contains(element.getLocalName());
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .filter(attribute -> !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI()))
                .filter(attribute -> attribute.getNamespaceURI() != null || WRITTEN.contains(attribute.getNodeName()))
                .map(Node::getNodeName)
                .toList();
    }

    private static Transformer writer() throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer writer = factory.newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        return writer;
    }
}
