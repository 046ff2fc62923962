package millrace.model;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The elements of a model that is XML; nothing outside of the file is ever read. */
public final class ModelXml {

    private static final int DEEPEST = 60;
    private static final Set<String> CONTAINERS = Set.of(
            "process", "subProcess", "transaction", "adHocSubProcess", "definitions", "collaboration", "decisionTable");

    private final Document document;

    private ModelXml(Document document) {
        this.document = document;
    }

    /** Reads a file. @throws UnreadableModel when it is no XML, has a DOCTYPE or is nested too deeply */
    public static ModelXml parse(ModelFile file) {
        try {
            ModelXml xml = new ModelXml(builder().parse(file.stream()));
            xml.all().filter(element -> depth(element) > DEEPEST).findFirst().ifPresent(element -> {
                throw new UnreadableModel(file.name() + ": is nested more than " + DEEPEST + " levels deep.");
            });
            return xml;
        } catch (SAXParseException broken) {
            throw new UnreadableModel("%s: line %d cannot be read: %s"
                    .formatted(file.name(), broken.getLineNumber(), why(broken.getMessage())));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new UnreadableModel(file.name() + ": cannot be read as XML.");
        }
    }

    /** The parser's words, as long as they speak of the file and not of the parser. */
    private static String why(String words) {
        if (words.startsWith("DOCTYPE")) {
            return "a model has no DOCTYPE; take it out";
        }
        return words.contains("://") || words.startsWith("JAXP") ? "it is more than a model has" : words;
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // the default one writes to the console
        builder.setErrorHandler(null);
        return builder;
    }

    /** The element around everything. */
    Element root() {
        return document.getDocumentElement();
    }

    /** Every element, in the order of the file. */
    public Stream<Element> all() {
        return elements(document.getElementsByTagName("*"));
    }

    /** Every element of that local name, whatever its prefix. */
    public Stream<Element> named(String localName) {
        return elements(document.getElementsByTagNameNS("*", localName));
    }

    /** Elements of that local name somewhere inside another. */
    public static Stream<Element> inside(Element element, String localName) {
        return elements(element.getElementsByTagNameNS("*", localName));
    }

    /** Elements of that local name directly inside another. */
    public static Stream<Element> children(Element element, String localName) {
        return Stream.iterate(element.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> "*".equals(localName) || localName.equals(child.getLocalName()));
    }

    /** The value of an attribute of that local name, whatever its prefix. */
    public static Optional<String> attribute(Element element, String localName) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i))
                .filter(attribute -> localName.equals(attribute.getLocalName()))
                .map(Node::getNodeValue)
                .findFirst();
    }

    /** What stands between the tags of this very element. */
    public static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            short type = children.item(i).getNodeType();
            if (type == Node.TEXT_NODE || type == Node.CDATA_SECTION_NODE) {
                text.append(children.item(i).getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** Everything that stands inside an element, tags left out. */
    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** The element that a designer sees and that this one belongs to, with its name and id. */
    public static String seen(Element element) {
        Element shown = element;
        for (Node node = element; node instanceof Element one; node = one.getParentNode()) {
            Node parent = one.getParentNode();
            boolean drawn = parent instanceof Element container && CONTAINERS.contains(container.getLocalName());
            if (!one.getAttribute("id").isEmpty() && !"definitions".equals(one.getLocalName())) {
                shown = one;
                if (drawn) {
                    break;
                }
            }
        }
        String id = shown.getAttribute("id");
        String name = shown.getAttribute("name").replaceAll("\\s+", " ");
        return name.isBlank() ? (id.isEmpty() ? shown.getLocalName() : id) : "'%s' (%s)".formatted(name, id);
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Node node = element; node != null; node = node.getParentNode()) {
            depth++;
        }
        return depth;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
