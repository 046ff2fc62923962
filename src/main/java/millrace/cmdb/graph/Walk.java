package millrace.cmdb.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes from items to what needs them, or to what they need, a step at a time: one statement for each step, circles or not. */
@Component
public class Walk {

    public static final int DEEPEST = 10;
    public static final int MOST = 5_000;
    private static final int MOST_IN_A_STEP = 200_000;

    private static final String STEP =
            """
            select r.dependent, r.provider, r.redundancy from millrace.item_dependency r
            where r.%1$s = any(?)
                and not exists (select from millrace.item i where i.id = r.%2$s and i.lifecycle = 'RETIRED')
            limit ?""";

    /** Which way to go. */
    public enum Way {
        TO_DEPENDENTS(STEP.formatted("provider", "dependent")),
        TO_PROVIDERS(STEP.formatted("dependent", "provider"));

        private final String step;

        Way(String step) {
            this.step = step;
        }

        /** The item that this leads to, going this way. */
        public long end(Dependency dependency) {
            return this == TO_DEPENDENTS ? dependency.dependent() : dependency.provider();
        }

        /** The item that this begins at, going this way. */
        public long start(Dependency dependency) {
            return this == TO_DEPENDENTS ? dependency.provider() : dependency.dependent();
        }
    }

    /** How many of a group there are, and how many of them are needed. */
    public record Size(int members, int needed) {}

    /**
     * Where a walk came to.
     *
     * @param items those it began at, too
     * @param dependencies among the items
     * @param deeper whether there is more, more steps away
     * @param more whether there is more, no more steps away
     */
    public record Reached(Set<Long> items, Set<Dependency> dependencies, boolean deeper, boolean more) {}

    private final JdbcClient jdbc;

    Walk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes at most 10 steps and to 5,000 items. */
    public Reached from(Collection<Long> items, Way way) {
        Set<Long> reached = new LinkedHashSet<>(items);
        Set<Dependency> dependencies = new LinkedHashSet<>();
        Collection<Long> edge = items;
        var deeper = false;
        var more = false;
        // one step beyond the deepest tells whether there is more, and what joins the last ones
        for (var depth = 0; depth <= DEEPEST && !edge.isEmpty(); depth++) {
            var found = step(edge, way);
            more |= found.size() >= MOST_IN_A_STEP;
            Set<Long> next = new LinkedHashSet<>();
            for (var dependency : found) {
                var end = way.end(dependency);
                var known = reached.contains(end) || next.contains(end);
                if (!known && depth < DEEPEST && reached.size() + next.size() < MOST) {
                    next.add(end);
                } else if (!known) {
                    deeper |= depth == DEEPEST;
                    more |= depth < DEEPEST;
                    continue;
                }
                dependencies.add(dependency);
            }
            reached.addAll(next);
            edge = next;
        }
        return new Reached(reached, dependencies, deeper, more);
    }

    private Set<Dependency> step(Collection<Long> edge, Way way) {
        Set<Dependency> found = new LinkedHashSet<>();
        jdbc.sql(way.step).params(edge.toArray(Long[]::new), MOST_IN_A_STEP).query(row -> {
            found.add(new Dependency(row.getLong(1), row.getLong(2), row.getString(3)));
        });
        return found;
    }

    /** The groups of these dependents: members that no walk came to are counted, retired ones only where it began at them. */
    public Map<Dependency.Group, Size> groups(Collection<Dependency> dependencies) {
        var dependents = dependencies.stream()
                .filter(dependency -> !dependency.alone())
                .map(Dependency::dependent)
                .distinct()
                .toArray(Long[]::new);
        var providers =
                dependencies.stream().map(Dependency::provider).distinct().toArray(Long[]::new);
        Map<Dependency.Group, Size> sizes = new HashMap<>();
        if (dependents.length > 0) {
            jdbc.sql(
                            """
                            select r.dependent, r.redundancy, count(distinct r.provider) as members, coalesce(max(r.needed), 1) as needed
                            from millrace.item_dependency r where r.dependent = any(?) and r.redundancy is not null
                                and (r.provider = any(?)
                                    or not exists (select from millrace.item i where i.id = r.provider and i.lifecycle = 'RETIRED'))
                            group by r.dependent, r.redundancy""")
                    .params(dependents, providers)
                    .query(row -> {
                        sizes.put(
                                new Dependency.Group(row.getLong(1), row.getString(2)),
                                new Size(row.getInt(3), row.getInt(4)));
                    });
        }
        return sizes;
    }
}
