package millrace.engine.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import millrace.engine.inspection.Place.ModelName;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/**
 * How tokens move in processes between waits. Nothing here waits for a job: whether a step is taken at once or by a job makes an
 * endless round no shorter.
 */
final class TokenMoves {

    private static final Set<String> SCOPES = Set.of("subProcess", "transaction", "adHocSubProcess");
    private static final Set<String> ONE_WAY = Set.of("exclusiveGateway", "eventBasedGateway");

    /** What may be passed through once something inside comes to its end by itself. */
    private record Gate(Place in, Place out, List<Place> starts) {}

    private final Waits waits;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<Place>> startsOfProcesses = new HashMap<>();
    private final List<Gate> gates = new ArrayList<>();
    private final Map<Element, List<Element>> flows = new HashMap<>();
    private final List<Runnable> later = new ArrayList<>();

    TokenMoves(Waits waits) {
        this.waits = waits;
    }

    /** The parts of the process that is being read, by id. */
    private record Parts(ModelName model, Element process, Map<String, Place> in, Map<String, Place> out) {}

    void add(String file, Element process) {
        ModelName model = new ModelName(file, process.getAttribute("id"));
        Parts parts = new Parts(model, process, new LinkedHashMap<>(), new LinkedHashMap<>());
        places(parts, process);
        startsOfProcesses.put(model.process(), starts(parts, process));
        parts.in.values().stream().map(place -> place.element).toList().forEach(element -> connect(parts, element));
        Catches catches = new Catches(waits, parts.in, process);
        parts.in.values().forEach(place -> catches.lead(place.element));
    }

    /** Every place, once all processes are there. */
    List<Place> connected() {
        later.forEach(Runnable::run);
        boolean news = true;
        long finishing = 0;
        while (news) {
            long before = finishing;
            finishing = places.stream().filter(Place::isFinishing).count();
            news = gates.removeIf(TokenMoves::opens) || finishing > before;
        }
        return places;
    }

    private static boolean opens(Gate gate) {
        boolean opens = gate.starts().stream().anyMatch(Place::isFinishing);
        if (opens) {
            gate.in().or(gate.out());
        }
        return opens;
    }

    private void places(Parts parts, Element scope) {
        ModelXml.children(scope, "*")
                .filter(element ->
                        !element.getAttribute("id").isEmpty() && !"sequenceFlow".equals(element.getLocalName()))
                .forEach(element -> {
                    parts.in.put(element.getAttribute("id"), place(parts, element));
                    parts.out.put(element.getAttribute("id"), place(parts, element));
                    if (SCOPES.contains(element.getLocalName())) {
                        places(parts, element);
                    }
                });
    }

    private Place place(Parts parts, Element element) {
        Place place = new Place(parts.model, element);
        places.add(place);
        return place;
    }

    private static List<Place> starts(Parts parts, Element scope) {
        Stream<Element> own = ModelXml.children(scope, "startEvent");
        Stream<Element> byEvents = ModelXml.children(scope, "subProcess")
                .filter(inside -> "true".equals(inside.getAttribute("triggeredByEvent")))
                .flatMap(inside -> ModelXml.children(inside, "startEvent"))
                .filter(TokenMoves::isInterrupting);
        return Stream.concat(own, byEvents)
                .map(start -> parts.in.get(start.getAttribute("id")))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private void connect(Parts parts, Element element) {
        Place in = parts.in.get(element.getAttribute("id"));
        Place out = parts.out.get(element.getAttribute("id"));
        boolean none = Waits.maybeNone(element);
        if (SCOPES.contains(element.getLocalName())) {
            pass(in, out, starts(parts, element), none);
        } else if ("callActivity".equals(element.getLocalName())) {
            String called = element.getAttribute("calledElement");
            later.add(() -> pass(in, out, startsOfProcesses.getOrDefault(called, List.of()), none));
        } else {
            boolean waits = waits(element);
            if (!waits) {
                in.or(out);
            }
            // what waits is there as many times, too, unless one waits for the other
            if (Waits.times(element) > 1 && !(waits && Waits.isOneByOne(element))) {
                in.and(place(parts, element), Waits.times(element) - 1);
            }
        }
        ways(parts, element, in, out);
    }

    private void pass(Place in, Place out, List<Place> starts, boolean none) {
        starts.forEach(start -> in.and(start, Waits.times(in.element)));
        if (none) {
            in.or(out);
        } else {
            gates.add(new Gate(in, out, starts));
        }
    }

    private boolean waits(Element element) {
        return "intermediateCatchEvent".equals(element.getLocalName())
                ? waits.isWaitingEvent(element)
                : waits.isWaitingTask(element);
    }

    private void ways(Parts parts, Element element, Place in, Place out) {
        String id = element.getAttribute("id");
        Element scope = (Element) element.getParentNode();
        List<Place> targets = new ArrayList<>();
        List<Element> flows = this.flows.computeIfAbsent(
                scope, whole -> ModelXml.children(whole, "sequenceFlow").toList());
        flows.stream()
                .filter(flow -> id.equals(flow.getAttribute("sourceRef")))
                .map(flow -> parts.in.get(flow.getAttribute("targetRef")))
                .filter(java.util.Objects::nonNull)
                .forEach(targets::add);
        links(parts, element).forEach(targets::add);
        if (targets.isEmpty()) {
            out.finishes();
        } else if (ONE_WAY.contains(element.getLocalName())) {
            targets.forEach(out::or);
        } else {
            boolean parallel = "parallelGateway".equals(element.getLocalName());
            out.or(targets, parallel && !isCutShort(scope));
            if (parallel) {
                in.joins((int) flows.stream()
                        .filter(flow -> id.equals(flow.getAttribute("targetRef")))
                        .count());
            }
        }
    }

    /** Whether a scope may end although something in it still waits. */
    private static boolean isCutShort(Element scope) {
        return ModelXml.children(scope, "endEvent").anyMatch(end -> Waits.has(end, "terminateEventDefinition"))
                || ModelXml.children(scope, "subProcess")
                        .filter(inside -> "true".equals(inside.getAttribute("triggeredByEvent")))
                        .flatMap(inside -> ModelXml.children(inside, "startEvent"))
                        .anyMatch(TokenMoves::isInterrupting);
    }

    /** Otherwise what it interrupts goes on, and is not over when the event sub-process is. */
    private static boolean isInterrupting(Element start) {
        return !"false".equals(start.getAttribute("isInterrupting"));
    }

    private static Stream<Place> links(Parts parts, Element element) {
        return "intermediateThrowEvent".equals(element.getLocalName())
                ? linkNames(element)
                        .flatMap(name -> ModelXml.inside(parts.process, "intermediateCatchEvent")
                                .filter(other -> linkNames(other).anyMatch(name::equals)))
                        .map(target -> parts.in.get(target.getAttribute("id")))
                        .filter(java.util.Objects::nonNull)
                : Stream.empty();
    }

    private static Stream<String> linkNames(Element event) {
        return ModelXml.children(event, "linkEventDefinition").map(link -> link.getAttribute("name"));
    }
}
