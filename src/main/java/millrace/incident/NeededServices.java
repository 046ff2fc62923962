package millrace.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import millrace.cmdb.ServiceDependencies;
import org.springframework.stereotype.Component;

/** The services that others depend on; remembered for a minute, because every report asks and the configuration seldom changes. */
@Component
public class NeededServices {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ServiceDependencies dependencies;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    NeededServices(ServiceDependencies dependencies, Clock clock) {
        this.dependencies = dependencies;
        this.clock = clock;
    }

    /** What is known of a service until then. */
    private record Known(Set<String> needed, Instant until) {}

    /** Keys of the services that these depend on, without these themselves. */
    public Set<String> of(Collection<String> services) {
        var needed = new TreeSet<String>();
        services.forEach(service -> needed.addAll(of(service)));
        needed.removeAll(services);
        return needed;
    }

    private Set<String> of(String service) {
        var now = clock.instant();
        var found = known.get(service);
        if (found == null || found.until().isBefore(now)) {
            found = new Known(dependencies.needed(service), now.plus(REMEMBERED));
            known.put(service, found);
        }
        return found.needed();
    }
}
