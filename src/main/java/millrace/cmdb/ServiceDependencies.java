package millrace.cmdb;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import millrace.cmdb.graph.Walk;
import millrace.cmdb.graph.Walk.Way;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which services depend on which, through the items that they are made of; for the practices, whoever acts. */
@Service
@Transactional(readOnly = true)
public class ServiceDependencies {

    private final Walk walk;
    private final ItemNames names;

    ServiceDependencies(Walk walk, ItemNames names) {
        this.walk = walk;
        this.names = names;
    }

    /** Keys of the services that this one needs, as far as an impact analysis would go; without itself. */
    public Set<String> needed(String service) {
        return reached(service, Way.TO_PROVIDERS);
    }

    /** Keys of the services that need this one, as far as an impact analysis would go; without itself. */
    public Set<String> dependents(String service) {
        return reached(service, Way.TO_DEPENDENTS);
    }

    private Set<String> reached(String service, Way way) {
        var items = names.ofService(service);
        if (items.isEmpty()) {
            return Set.of();
        }
        Set<String> services = new TreeSet<>();
        names.services(walk.from(items, way).items()).values().stream()
                .flatMap(List::stream)
                .forEach(services::add);
        services.remove(service);
        return services;
    }
}
