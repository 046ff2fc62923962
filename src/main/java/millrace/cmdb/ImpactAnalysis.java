package millrace.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.Impact.Touched;
import millrace.cmdb.Impact.TouchedService;
import millrace.cmdb.ItemNames.Named;
import millrace.cmdb.graph.Dependency;
import millrace.cmdb.graph.Failure;
import millrace.cmdb.graph.Paths;
import millrace.cmdb.graph.Walk;
import millrace.cmdb.graph.Walk.Reached;
import millrace.cmdb.graph.Walk.Way;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What fails if something fails, and what something needs, with ways, people and services at the end. It goes at most 10 steps and to
 * 5,000 items, and says when there was more.
 */
@Service
@Transactional(readOnly = true)
public class ImpactAnalysis {

    private final Walk walk;
    private final ItemNames names;
    private final ConfigurationAccess access;
    private final ServiceCatalogue catalogue;

    ImpactAnalysis(Walk walk, ItemNames names, ConfigurationAccess access, ServiceCatalogue catalogue) {
        this.walk = walk;
        this.names = names;
        this.access = access;
        this.catalogue = catalogue;
    }

    /**
     * What is touched when the item, or every item of the service, fails.
     *
     * @param what number of an item, or key or number of a service
     * @throws millrace.record.UnknownRecord when there is no such item or service
     */
    public Impact affectedBy(String what) {
        access.requireReading();
        Set<Long> starts = new LinkedHashSet<>(names.itemsOf(what));
        var reached = walk.from(starts, Way.TO_DEPENDENTS);
        var failure = new Failure(reached.dependencies(), walk.groups(reached.dependencies()));
        var failed = failure.of(starts);
        var paths = new Paths(starts, reached.dependencies(), Way.TO_DEPENDENTS, failure.causes(failed));
        return impact(starts, reached, paths, failed::contains);
    }

    /**
     * What the item, or any item of the service, needs; it fails, or is degraded, when that alone fails.
     *
     * @param what number of an item, or key or number of a service
     * @throws millrace.record.UnknownRecord when there is no such item or service
     */
    public Impact neededBy(String what) {
        access.requireReading();
        Set<Long> starts = new LinkedHashSet<>(names.itemsOf(what));
        var reached = walk.from(starts, Way.TO_PROVIDERS);
        var paths = new Paths(starts, reached.dependencies(), Way.TO_PROVIDERS, Dependency::alone);
        return impact(starts, reached, paths, vital(starts, reached));
    }

    /** Whether one of the starts fails with an item: surely on a way without alternatives, else by trying, the nearest first. */
    private Predicate<Long> vital(Set<Long> starts, Reached reached) {
        var failure = new Failure(reached.dependencies(), walk.groups(reached.dependencies()));
        Set<Long> vital = new HashSet<>(starts);
        var grown = true;
        while (grown) {
            grown = reached.dependencies().stream()
                            .filter(Dependency::alone)
                            .filter(one -> vital.contains(one.dependent()))
                            .filter(one -> vital.add(one.provider()))
                            .count()
                    > 0;
        }
        // what fails with one of these fails a start as well
        reached.items().stream().filter(item -> failure.reaches(item, vital)).forEach(vital::add);
        return vital::contains;
    }

    private Impact impact(Set<Long> starts, Reached reached, Paths paths, Predicate<Long> fails) {
        var found = names.of(reached.items());
        List<Touched> items = new ArrayList<>();
        Map<Long, Condition> conditions = new LinkedHashMap<>();
        for (var item : found.values()) {
            var condition = fails.test(item.id()) ? Condition.FAILS : Condition.DEGRADED;
            conditions.put(item.id(), condition);
            if (!starts.contains(item.id())) {
                var path = paths.to(item.id()).stream()
                        .map(step -> found.get(step).number())
                        .toList();
                items.add(new Touched(item.number(), item.name(), item.type(), condition, path.size() - 1, path));
            }
        }
        // in the order of the walk and stable, so that equals are told in the order of their numbers
        items.sort(Comparator.comparingInt(Touched::depth));
        var touched = services(conditions);
        var services = catalogue.all().stream()
                .filter(service -> touched.containsKey(service.key()))
                .toList();
        return new Impact(
                items,
                services.stream()
                        .map(one -> new TouchedService(
                                one.key(), one.number(), one.name(), one.tier(), touched.get(one.key())))
                        .toList(),
                keys(
                        found.values().stream().map(Named::owner),
                        services.stream().map(millrace.catalogue.Service::owner)),
                keys(found.values().stream().map(Named::team), services.stream().map(millrace.catalogue.Service::team)),
                Cut.of(reached.deeper(), reached.more()));
    }

    private Map<String, Condition> services(Map<Long, Condition> conditions) {
        Map<String, Condition> touched = new LinkedHashMap<>();
        names.services(conditions.keySet())
                .forEach((item, services) -> services.forEach(service -> touched.merge(
                        service, conditions.get(item), (one, other) -> one == Condition.FAILS ? one : other)));
        return touched;
    }

    private static Set<String> keys(Stream<String> ofItems, Stream<String> ofServices) {
        return Stream.concat(ofItems, ofServices)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
