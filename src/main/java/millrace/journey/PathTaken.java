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
import millrace.engine.Passage;
import millrace.model.ProcessMap;
import millrace.model.ProcessMap.Flow;

/**
 * Which ways a run took. The engine remembers what was passed and not the ways between, but each passage is reached on one way
 * at most, from a passage in the same scope that was over before: the last such one that has not led anywhere by that way yet.
 */
final class PathTaken {

    private final ProcessMap map;
    private final Map<String, List<Flow>> into = new HashMap<>();
    private final Map<String, Integer> waysOut = new HashMap<>();
    private final Map<String, Deque<Source>> open = new HashMap<>();
    private final Map<String, Flow> reached = new HashMap<>();
    private final Map<String, List<Flow>> led = new HashMap<>();

    /** A passage that may still lead somewhere. */
    private record Source(Passage passage, Set<String> taken) {}

    private PathTaken(ProcessMap map) {
        this.map = map;
        map.flows().forEach(flow -> {
            into.computeIfAbsent(flow.to(), id -> new ArrayList<>()).add(flow);
            waysOut.merge(flow.from(), 1, Integer::sum);
        });
    }

    /** Follows the passages, which come in the order in which they began. */
    static PathTaken through(ProcessMap map, List<Passage> passages) {
        PathTaken path = new PathTaken(map);
        passages.forEach(path::follow);
        return path;
    }

    /** The way on which a passage was reached; null at a beginning. */
    Flow to(Passage passage) {
        return reached.get(passage.id());
    }

    /** The ways that were taken from a passage. */
    List<Flow> from(Passage passage) {
        return led.getOrDefault(passage.id(), List.of());
    }

    private void follow(Passage passage) {
        for (Flow flow : into.getOrDefault(passage.element(), List.of())) {
            if (take(flow, passage)) {
                break;
            }
        }
        if (passage.to() != null && (!passage.abandoned() || isDecidedByEvents(passage))) {
            open.computeIfAbsent(key(passage.scope(), passage.element()), id -> new ArrayDeque<>())
                    .push(new Source(passage, new HashSet<>()));
        }
    }

    private boolean take(Flow flow, Passage passage) {
        Deque<Source> sources = open.getOrDefault(key(passage.scope(), flow.from()), new ArrayDeque<>());
        Iterator<Source> latest = sources.iterator();
        while (latest.hasNext()) {
            Source source = latest.next();
            if (!source.passage().to().isAfter(passage.from()) && source.taken().add(flow.id())) {
                reached.put(passage.id(), flow);
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
