package millrace.engine.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** Which process sets off which: by calling it, or by a signal that it hears. None may set off itself. */
final class Chains {

    private static final Set<String> THROWING = Set.of("intermediateThrowEvent", "endEvent");

    // a process or a signal, and what it sets off with the element that does
    private final Map<String, Map<String, Element>> next = new HashMap<>();

    void add(Element process) {
        String own = process(process.getAttribute("id"));
        ModelXml.inside(process, "callActivity")
                .forEach(call -> add(own, process(call.getAttribute("calledElement")), call));
        ModelXml.inside(process, "signalEventDefinition").forEach(definition -> {
            String signal = "signal " + name(process, definition);
            Element event = (Element) definition.getParentNode();
            if (THROWING.contains(event.getLocalName())) {
                add(own, signal, event);
            } else {
                add(signal, own, event);
            }
        });
    }

    private void add(String from, String to, Element by) {
        next.computeIfAbsent(from, one -> new LinkedHashMap<>()).putIfAbsent(to, by);
    }

    /** Refuses what in a process sets it off again, directly or by others. */
    void check(String file, String key, Findings found) {
        next.getOrDefault(process(key), Map.of()).forEach((to, by) -> {
            if (reached(Set.of(to)).contains(process(key))) {
                found.refuse(
                        file,
                        by,
                        "sets off the %s, which sets off the process that it is in again, without end".formatted(to));
            }
        });
    }

    /** The ids of these processes and of all that set off one of them. */
    Set<String> leadingTo(List<String> keys) {
        Set<String> wanted = new HashSet<>(keys);
        Set.copyOf(next.keySet()).stream()
                .filter(one -> reached(Set.of(one)).stream()
                        .anyMatch(to -> keys.stream().map(Chains::process).anyMatch(to::equals)))
                .forEach(one -> wanted.add(one.replaceFirst("^process ", "")));
        return wanted;
    }

    /** The ids of these processes and of all that they set off. */
    Set<String> from(Set<String> keys) {
        return reached(keys.stream().map(Chains::process).collect(Collectors.toSet())).stream()
                .map(one -> one.replaceFirst("^process ", ""))
                .collect(Collectors.toSet());
    }

    private Set<String> reached(Set<String> from) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.getOrDefault(open.pop(), Map.of()).keySet().stream()
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    private static String process(String key) {
        return "process " + key;
    }

    private static String name(Element process, Element definition) {
        String reference = definition.getAttribute("signalRef").replaceFirst("^.*:", "");
        return ModelXml.children(process.getOwnerDocument().getDocumentElement(), "signal")
                .filter(signal -> reference.equals(signal.getAttribute("id")))
                .map(signal -> signal.getAttribute("name"))
                .findFirst()
                .orElse("");
    }
}
