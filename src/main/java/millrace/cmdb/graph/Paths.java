package millrace.cmdb.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import millrace.cmdb.graph.Walk.Way;

/** How a walk gets from where it began to each item: the shortest way, and by what matters where there is such a way. */
public final class Paths {

    private static final long NOWHERE = -1;

    private final Map<Long, Long> before = new LinkedHashMap<>();
    private final Map<Long, List<Dependency>> steps;
    private final Way way;

    /** @param matters which steps matter more than others */
    public Paths(Collection<Long> starts, Collection<Dependency> dependencies, Way way, Predicate<Dependency> matters) {
        this.way = way;
        this.steps = dependencies.stream().collect(Collectors.groupingBy(way::start));
        starts.forEach(start -> before.put(start, NOWHERE));
        spread(matters);
        spread(any -> true);
    }

    private void spread(Predicate<Dependency> follows) {
        var waiting = new ArrayDeque<>(before.keySet());
        while (!waiting.isEmpty()) {
            var item = waiting.remove();
            for (var step : steps.getOrDefault(item, List.of())) {
                if (!before.containsKey(way.end(step)) && follows.test(step)) {
                    before.put(way.end(step), item);
                    waiting.add(way.end(step));
                }
            }
        }
    }

    /** The items on the way, where it began first and this one last. */
    public List<Long> to(long item) {
        var path = new ArrayDeque<Long>();
        for (var one = item; one != NOWHERE; one = before.get(one)) {
            path.addFirst(one);
        }
        return List.copyOf(path);
    }
}
