package millrace.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.Drawing.Edge;
import millrace.cmdb.Drawing.Kind;
import millrace.cmdb.Drawing.Node;
import millrace.cmdb.ItemNames.Named;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the configuration: everything around an item or a service, or all services and what joins them. */
@Component
@Transactional(readOnly = true)
public class ConfigurationMap {

    static final int DEEPEST = 5;
    static final int MOST = 1_000;
    private static final int MOST_EDGES = 5_000;
    private static final String MADE_OF = "MADE_OF";

    private final ItemNames names;
    private final Relations relations;
    private final ServiceJoins joins;
    private final ServiceCatalogue catalogue;
    private final ConfigurationAccess access;
    private final OpenOnMap open;

    ConfigurationMap(
            ItemNames names,
            Relations relations,
            ServiceJoins joins,
            ServiceCatalogue catalogue,
            ConfigurationAccess access,
            OpenOnMap open) {
        this.names = names;
        this.relations = relations;
        this.joins = joins;
        this.catalogue = catalogue;
        this.access = access;
        this.open = open;
    }

    /**
     * Everything within so many steps, whatever the direction.
     *
     * @param what number of an item, or key or number of a service
     * @param depth 1 to 5
     * @param limit at most so many nodes, 1 to 1,000
     * @throws millrace.record.UnknownRecord when there is no such item or service
     */
    public Drawing around(String what, int depth, int limit) {
        access.requireReading();
        requireBetween("depth", depth, DEEPEST);
        requireBetween("limit", limit, MOST);
        Set<Long> reached = new LinkedHashSet<>(names.itemsOf(what));
        Collection<Long> edge = Set.copyOf(reached);
        Cut cut = null;
        for (var step = 0; step < depth && !edge.isEmpty(); step++) {
            Set<Long> next = new LinkedHashSet<>(relations.neighbours(edge, limit * 2));
            next.removeAll(reached);
            cut = reached.size() + next.size() > limit ? Cut.SIZE : cut;
            next.stream().limit(Math.max(0, limit - reached.size())).forEach(reached::add);
            next.retainAll(reached);
            edge = next;
        }
        return drawing(reached, catalogue.find(what).stream().toList(), cut);
    }

    /** All services and what joins them: one needs another, by an item of its own or by items that are part of none. */
    public Drawing services(int limit) {
        access.requireReading();
        requireBetween("limit", limit, MOST);
        var all = catalogue.all();
        var shown = all.stream().limit(limit).toList();
        var found = joins.among(shown.stream().collect(Collectors.toMap(Service::key, Service::number)));
        return new Drawing(nodes(shown), found.edges(), all.size() > limit ? Cut.SIZE : found.cut());
    }

    private Drawing drawing(Set<Long> ids, List<Service> around, Cut cut) {
        var items = names.of(ids);
        var counted = open.items(items.values().stream().map(Named::number).toList());
        List<Node> nodes = new ArrayList<>();
        items.values().forEach(item -> nodes.add(node(item, counted.apply(item.number()))));
        List<Edge> edges = new ArrayList<>();
        relations
                .among(ids, MOST_EDGES)
                .forEach(one ->
                        edges.add(new Edge(one.from(), one.to(), one.type().name(), one.redundancy(), one.needed())));
        Map<String, Service> services = new LinkedHashMap<>();
        around.forEach(service -> services.put(service.key(), service));
        names.services(ids)
                .forEach((item, keys) -> keys.forEach(key -> {
                    services.computeIfAbsent(
                            key, wanted -> catalogue.find(wanted).orElseThrow());
                    edges.add(
                            new Edge(services.get(key).number(), items.get(item).number(), MADE_OF, null, null));
                }));
        nodes.addAll(nodes(services.values()));
        return new Drawing(nodes, edges, edges.size() < MOST_EDGES ? cut : Cut.SIZE);
    }

    private List<Node> nodes(Collection<Service> services) {
        var counted = open.services(services.stream().map(Service::key).toList());
        return services.stream()
                .map(service -> node(service, counted.apply(service.key())))
                .toList();
    }

    private static Node node(Service service, OpenOnMap.Counted counted) {
        return new Node(
                service.number(),
                Kind.SERVICE,
                service.name(),
                null,
                service.tier(),
                service.state().name(),
                counted.incidents(),
                counted.worst(),
                counted.changes());
    }

    private static Node node(Named item, OpenOnMap.Counted counted) {
        return new Node(
                item.number(),
                Kind.ITEM,
                item.name(),
                item.type(),
                null,
                item.lifecycle().name(),
                counted.incidents(),
                counted.worst(),
                counted.changes());
    }

    private static void requireBetween(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidInput(field, "%s: must be between 1 and %d.".formatted(field, most));
        }
    }
}
