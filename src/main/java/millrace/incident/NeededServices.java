package millrace.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import millrace.cmdb.ServiceDependencies;
import org.springframework.stereotype.Component;

/** Which services depend on which; remembered for a minute, because every report asks and the configuration seldom changes. */
@Component
public class NeededServices {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ServiceDependencies dependencies;
    private final Clock clock;
    private final Map<String, Known> needed = new ConcurrentHashMap<>();
    private final Map<String, Known> dependents = new ConcurrentHashMap<>();

    NeededServices(ServiceDependencies dependencies, Clock clock) {
        this.dependencies = dependencies;
        this.clock = clock;
    }

    /** What is known of a service until then. */
    private record Known(Set<String> services, Instant until) {}

    /** Keys of the services that these depend on, without these themselves. */
    public Set<String> of(Collection<String> services) {
        return others(services, service -> known(service, needed, dependencies::needed));
    }

    /** Keys of the services that depend on these, without these themselves. */
    public Set<String> dependents(Collection<String> services) {
        return others(services, service -> known(service, dependents, dependencies::dependents));
    }

    private static Set<String> others(Collection<String> services, Function<String, Set<String>> around) {
        var others = new TreeSet<String>();
        services.forEach(service -> others.addAll(around.apply(service)));
        others.removeAll(services);
        return others;
    }

    private Set<String> known(String service, Map<String, Known> known, Function<String, Set<String>> asked) {
        var now = clock.instant();
        var found = known.get(service);
        if (found == null || found.until().isBefore(now)) {
            found = new Known(asked.apply(service), now.plus(REMEMBERED));
            known.put(service, found);
        }
        return found.services();
    }
}
