package millrace.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** The one place that knows the services. */
@org.springframework.stereotype.Service
public class ServiceCatalogue {

    private final Services services;
    private final ServiceHistory history;
    private final Clock clock;

    ServiceCatalogue(Services services, ServiceHistory history, Clock clock) {
        this.services = services;
        this.history = history;
        this.clock = clock;
    }

    /** The service of that key, or of that number in whatever letters. */
    public Optional<Service> find(String keyOrNumber) {
        return services.find(keyOrNumber);
    }

    /** All services, the vital ones first. */
    public List<Service> all() {
        return services.all();
    }

    /** A page of services, the vital ones first. */
    public List<Service> search(ServiceSearch search) {
        return services.search(search);
    }

    /** Adds the service under a number of its own, for whoever acts; one whose key is known stays as it is. */
    @Transactional
    public void register(Service service) {
        if (services.find(service.key()).isEmpty()) {
            var added = service.numbered(services.nextNumber(), clock.instant());
            if (services.add(added)) {
                history.added(added.number());
            }
        }
    }
}
