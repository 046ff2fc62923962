package millrace.engine.inspection;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import millrace.model.ModelXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What events catch of what happens inside of a process, so that it goes on from them with nothing to wait for. */
final class Catches {

    private static final Set<String> CODED = Set.of("errorEventDefinition", "escalationEventDefinition");

    private final Waits waits;
    private final Map<String, Place> in;
    private final Element process;

    Catches(Waits waits, Map<String, Place> in, Element process) {
        this.waits = waits;
        this.in = in;
        this.process = process;
    }

    /** Connects an event, if it is one that catches, with everything that may set it off. */
    void lead(Element event) {
        if (waits.isWaitingEvent(event)) {
            return;
        }
        if ("boundaryEvent".equals(event.getLocalName())) {
            Place attached = in.get(event.getAttribute("attachedToRef"));
            if (attached != null) {
                lead(attached.element, event, !"false".equals(event.getAttribute("cancelActivity")));
            }
        } else if ("startEvent".equals(event.getLocalName()) && isByEvent((Element) event.getParentNode())) {
            Element scope = (Element) event.getParentNode().getParentNode();
            lead(scope, event, !"false".equals(event.getAttribute("isInterrupting")));
        }
    }

    private void lead(Element scope, Element event, boolean interrupting) {
        Place caught = in.get(event.getAttribute("id"));
        Place whole = in.get(scope.getAttribute("id"));
        if (whole != null && (isOnEntry(event) || mayFail(scope))) {
            lead(whole, caught, interrupting);
        }
        ModelXml.inside(scope, "*")
                .map(inside -> in.get(inside.getAttribute("id")))
                .filter(source -> source != null && source != caught && sets(source.element, event))
                .forEach(source -> lead(source, caught, interrupting));
    }

    /** Conditions that hold already, and timers of no length. */
    private static boolean isOnEntry(Element event) {
        return Waits.has(event, "conditionalEventDefinition") || Waits.has(event, "timerEventDefinition");
    }

    private boolean mayFail(Element activity) {
        return "callActivity".equals(activity.getLocalName())
                || (activity.getLocalName().endsWith("ask") && !waits.isWaitingTask(activity));
    }

    private void lead(Place source, Place caught, boolean interrupting) {
        if (interrupting) {
            source.or(caught);
        } else {
            source.and(caught, 1);
            if (waits.comesAgain(caught.element)) {
                source.and(source, 1);
            }
        }
    }

    private boolean sets(Element source, Element event) {
        return ModelXml.children(event, "conditionalEventDefinition").anyMatch(on -> writes(source, on))
                || CODED.stream().anyMatch(kind -> ModelXml.children(event, kind)
                        .anyMatch(on -> !isInside(source, event.getParentNode()) && throwsTo(source, on)))
                || (Waits.has(event, "cancelEventDefinition") && Waits.has(source, "cancelEventDefinition"));
    }

    /** Whether something of the same kind is thrown, or may be by what Java or another process does there. */
    private boolean throwsTo(Element source, Element caught) {
        String kind = caught.getLocalName();
        if (source.getLocalName().startsWith("boundary")
                || source.getLocalName().startsWith("start")) {
            return false;
        }
        boolean error = kind.startsWith("error");
        return ModelXml.children(source, kind).anyMatch(thrown -> isSame(thrown, caught))
                || "callActivity".equals(source.getLocalName())
                || (error && mayFail(source) && !isInEventSubProcess(source));
    }

    private boolean isSame(Element thrown, Element caught) {
        String code = code(caught);
        return code.isEmpty() || code(thrown).isEmpty() || code.equals(code(thrown));
    }

    private String code(Element definition) {
        String kind = definition.getLocalName().replace("EventDefinition", "");
        String reference = definition.getAttribute(kind + "Ref").replaceFirst("^.*:", "");
        Element definitions = process.getOwnerDocument().getDocumentElement();
        return ModelXml.children(definitions, kind)
                .filter(one -> reference.equals(one.getAttribute("id")))
                .map(one -> one.getAttribute(kind + "Code"))
                .findFirst()
                .orElse("");
    }

    private static boolean writes(Element source, Element condition) {
        String variable = ModelXml.attribute(condition, "variableName").orElse("");
        return variable.isEmpty()
                ? source.getLocalName().endsWith("Task") || "callActivity".equals(source.getLocalName()) || has(source)
                : written(source).anyMatch(variable::equals);
    }

    private static boolean has(Element source) {
        return Stream.of("executionListener", "inputOutput")
                .anyMatch(kind -> ModelXml.children(source, "extensionElements")
                        .flatMap(extension -> ModelXml.children(extension, kind))
                        .findAny()
                        .isPresent());
    }

    private static Stream<String> written(Element source) {
        Stream<String> results = ModelXml.attribute(source, "resultVariable").stream();
        Stream<String> mapped = Stream.of("outputParameter", "out")
                .flatMap(kind -> ModelXml.inside(source, kind))
                .flatMap(out -> Stream.of("name", "target").map(out::getAttribute));
        return Stream.concat(results, mapped);
    }

    private static boolean isByEvent(Element scope) {
        return "true".equals(scope.getAttribute("triggeredByEvent"));
    }

    private static boolean isInEventSubProcess(Element source) {
        for (Node node = source.getParentNode(); node instanceof Element scope; node = scope.getParentNode()) {
            if (isByEvent(scope)) {
                return true;
            }
        }
        return false;
    }

    /** What an event sub-process throws itself, it does not catch. */
    private static boolean isInside(Element source, Node scope) {
        if (!(scope instanceof Element one) || !isByEvent(one)) {
            return false;
        }
        for (Node node = source; node != null; node = node.getParentNode()) {
            if (node == scope) {
                return true;
            }
        }
        return false;
    }
}
