package millrace.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import millrace.engine.Passage;
import millrace.model.ProcessMap;
import millrace.model.ProcessMap.Flow;

/**
 * Which ways a run took. The engine remembers what was passed and not the ways between, but each passage is reached on one way
 * at most, from a passage in the same scope that was over before: the last such one that has not led anywhere by that way yet.
 */
final class PathTaken {

    private final ProcessMap map;
    private final Map<String, List<Way>> into = new HashMap<>();
    private final Map<String, Integer> waysOut = new HashMap<>();
    private final Map<String, Deque<Source>> open = new HashMap<>();
    private final Map<String, List<Flow>> reached = new HashMap<>();
    private final Map<String, List<Flow>> led = new HashMap<>();

    /** A passage that may still lead somewhere. */
    private record Source(Passage passage, Set<String> taken) {}

    /** What is gone without a stop: one flow, or two around a link, whose ends the engine passes without remembering it. */
    private record Way(List<Flow> flows) {

        Flow first() {
            return flows.get(0);
        }

        String to() {
            return flows.get(flows.size() - 1).to();
        }
    }

    private PathTaken(ProcessMap map) {
        this.map = map;
        map.flows().forEach(flow -> {
            ways(flow).forEach(way -> into.computeIfAbsent(way.to(), id -> new ArrayList<>())
                    .add(way));
            waysOut.merge(flow.from(), 1, Integer::sum);
        });
    }

    private Stream<Way> ways(Flow flow) {
        String there = map.links().get(flow.to());
        return there == null
                ? Stream.of(new Way(List.of(flow)))
                : map.from(there).stream().map(on -> new Way(List.of(flow, on)));
    }

    /** Follows the passages, which come in the order in which they began. */
    static PathTaken through(ProcessMap map, List<Passage> passages) {
        PathTaken path = new PathTaken(map);
        passages.forEach(path::follow);
        return path;
    }

    /** The flows on which a passage was reached; none at a beginning. */
    List<Flow> to(Passage passage) {
        return reached.getOrDefault(passage.id(), List.of());
    }

    /** The flows that were taken from a passage. */
    List<Flow> from(Passage passage) {
        return led.getOrDefault(passage.id(), List.of());
    }

    private void follow(Passage passage) {
        for (Way way : into.getOrDefault(passage.element(), List.of())) {
            if (take(way, passage)) {
                break;
            }
        }
        if (passage.to() != null && (!passage.abandoned() || isDecidedByEvents(passage))) {
            open.computeIfAbsent(key(passage.scope(), passage.element()), id -> new ArrayDeque<>())
                    .push(new Source(passage, new HashSet<>()));
        }
    }

    private boolean take(Way way, Passage passage) {
        Flow flow = way.first();
        Deque<Source> sources = open.getOrDefault(key(passage.scope(), flow.from()), new ArrayDeque<>());
        Iterator<Source> latest = sources.iterator();
        while (latest.hasNext()) {
            Source source = latest.next();
            if (!source.passage().to().isAfter(passage.from()) && source.taken().add(flow.id())) {
                reached.put(passage.id(), way.flows());
                led.computeIfAbsent(source.passage().id(), id -> new ArrayList<>())
                        .add(flow);
                if (leadsOnce(flow.from()) || source.taken().size() == waysOut.get(flow.from())) {
                    latest.remove();
                }
                return true;
            }
        }
        return false;
    }

    private boolean leadsOnce(String element) {
        return map.node(element)
                .map(node -> Set.of("exclusiveGateway", "eventBasedGateway", "complexGateway")
                        .contains(node.kind()))
                .orElse(false);
    }

    // the engine takes the token away from such a gateway and puts it to the event that came
    private boolean isDecidedByEvents(Passage passage) {
        return map.node(passage.element())
                .map(node -> node.kind().equals("eventBasedGateway"))
                .orElse(false);
    }

    private static String key(String scope, String element) {
        return scope + ' ' + element;
    }
}
