package millrace.cmdb.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import millrace.cmdb.graph.Dependency.Group;
import millrace.cmdb.graph.Walk.Size;

/** What fails with what: whoever needs the very one that failed, and whoever has fewer of a group left than are needed. */
public final class Failure {

    private static final Size ALONE = new Size(1, 1);

    private final Map<Long, List<Dependency>> dependents;
    private final Map<Group, Size> groups;

    public Failure(Collection<Dependency> dependencies, Map<Group, Size> groups) {
        this.dependents = dependencies.stream().collect(Collectors.groupingBy(Dependency::provider));
        this.groups = groups;
    }

    /** Everything that fails when these do, these included. */
    public Set<Long> of(Collection<Long> first) {
        return until(first, Set.of());
    }

    /** Whether one of those fails when this does; it is not followed further than that. */
    public boolean reaches(long first, Set<Long> others) {
        return others.contains(first) || until(List.of(first), others).stream().anyMatch(others::contains);
    }

    private Set<Long> until(Collection<Long> first, Set<Long> enough) {
        Set<Long> failed = new HashSet<>(first);
        Map<Group, Integer> lost = new HashMap<>();
        var waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            for (var dependency : dependents.getOrDefault(waiting.remove(), List.of())) {
                var dependent = dependency.dependent();
                if (!failed.contains(dependent) && breaks(dependency, lost)) {
                    failed.add(dependent);
                    if (enough.contains(dependent)) {
                        return failed;
                    }
                    waiting.add(dependent);
                }
            }
        }
        return failed;
    }

    private boolean breaks(Dependency dependency, Map<Group, Integer> lost) {
        return dependency.alone() || tooFew(dependency, lost.merge(dependency.group(), 1, Integer::sum));
    }

    /** Whether a dependency is why its dependent fails, when these have failed. */
    public Predicate<Dependency> causes(Set<Long> failed) {
        Map<Group, Integer> lost = new HashMap<>();
        dependents.forEach((provider, all) -> all.stream()
                .filter(one -> !one.alone() && failed.contains(provider))
                .forEach(one -> lost.merge(one.group(), 1, Integer::sum)));
        return one -> failed.contains(one.provider()) && (one.alone() || tooFew(one, lost.get(one.group())));
    }

    private boolean tooFew(Dependency one, int lost) {
        // a relation that ended while this was read has no group any more
        var size = groups.getOrDefault(one.group(), ALONE);
        return size.members() - lost < size.needed();
    }
}
