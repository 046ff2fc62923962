package millrace.cmdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.cmdb.Drawing.Edge;
import millrace.cmdb.graph.Dependency;
import millrace.cmdb.graph.Walk;
import millrace.cmdb.graph.Walk.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which services need one another at first hand: by an item of the other, or by items that are part of no service. */
@Component
class ServiceJoins {

    private final JdbcClient jdbc;
    private final Walk walk;

    ServiceJoins(JdbcClient jdbc, Walk walk) {
        this.jdbc = jdbc;
        this.walk = walk;
    }

    /** What joins them, and whether there may be more. */
    record Joins(List<Edge> edges, Cut cut) {}

    /** @param services their numbers by their keys */
    Joins among(Map<String, String> services) {
        Map<Long, Set<String>> owners = new HashMap<>();
        Map<String, Set<Long>> items = new LinkedHashMap<>();
        read(services.keySet(), owners, items);
        var reached = walk.from(owners.keySet(), Way.TO_PROVIDERS);
        Map<Long, List<Dependency>> needs =
                reached.dependencies().stream().collect(Collectors.groupingBy(Dependency::dependent));
        List<Edge> edges = new ArrayList<>();
        items.forEach((service, own) -> needed(service, own, owners, needs)
                .forEach(other -> edges.add(new Edge(
                        services.get(service), services.get(other), RelationType.DEPENDS_ON.name(), null, null))));
        return new Joins(edges, Cut.of(reached.deeper(), reached.more()));
    }

    private static Set<String> needed(
            String service, Set<Long> own, Map<Long, Set<String>> owners, Map<Long, List<Dependency>> needs) {
        Set<String> others = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>(own);
        var waiting = new ArrayDeque<>(own);
        while (!waiting.isEmpty()) {
            for (var need : needs.getOrDefault(waiting.remove(), List.of())) {
                var parts = owners.getOrDefault(need.provider(), Set.of());
                others.addAll(parts);
                if (seen.add(need.provider()) && parts.isEmpty()) {
                    waiting.add(need.provider());
                }
            }
        }
        others.remove(service);
        return others;
    }

    private void read(Collection<String> services, Map<Long, Set<String>> owners, Map<String, Set<Long>> items) {
        jdbc.sql(
                        """
                        select s.service, s.item from millrace.service_item s join millrace.item i on i.id = s.item
                        where s.service = any(?) and i.lifecycle <> 'RETIRED' order by s.service, s.item""")
                .param(services.toArray(String[]::new))
                .query(row -> {
                    owners.computeIfAbsent(row.getLong("item"), item -> new LinkedHashSet<>())
                            .add(row.getString("service"));
                    items.computeIfAbsent(row.getString("service"), service -> new LinkedHashSet<>())
                            .add(row.getLong("item"));
                });
    }
}
