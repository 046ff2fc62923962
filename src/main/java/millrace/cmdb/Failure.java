package millrace.cmdb;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.cmdb.Dependency.Group;
import millrace.cmdb.Walk.Size;

/** What fails with what: whoever needs the very one that failed, and whoever has fewer of a group left than are needed. */
final class Failure {

    private final Map<Long, List<Dependency>> dependents;
    private final Map<Group, Size> groups;

    Failure(Collection<Dependency> dependencies, Map<Group, Size> groups) {
        this.dependents = dependencies.stream().collect(Collectors.groupingBy(Dependency::provider));
        this.groups = groups;
    }

    /** Everything that fails when these do, these included. */
    Set<Long> of(Collection<Long> first) {
        Set<Long> failed = new HashSet<>(first);
        Map<Group, Integer> lost = new HashMap<>();
        var waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            for (var dependency : dependents.getOrDefault(waiting.remove(), List.of())) {
                if (!failed.contains(dependency.dependent()) && breaks(dependency, lost)) {
                    failed.add(dependency.dependent());
                    waiting.add(dependency.dependent());
                }
            }
        }
        return failed;
    }

    private boolean breaks(Dependency dependency, Map<Group, Integer> lost) {
        if (dependency.alone()) {
            return true;
        }
        var size = groups.get(dependency.group());
        return size.members() - lost.merge(dependency.group(), 1, Integer::sum) < size.needed();
    }
}
