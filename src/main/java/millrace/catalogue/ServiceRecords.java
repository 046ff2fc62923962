package millrace.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a practice keeps about services, such as incidents; every practice that has something publishes one as a bean. Each answer
 * counts only what whoever acts may see.
 */
public interface ServiceRecords {

    /** What several of its records are called, such as Incidents. */
    String plural();

    /** What is open about each of these services, by the key of the service; a service with nothing open may be left out. */
    Map<String, OpenRecords> open(Collection<String> services);

    /** The records about this service, by its key: those that are open first, the most urgent and then the newest first. */
    List<ServiceRecord> of(String service, int limit);

    /** How it went with this service, by its key, from then until then. */
    ServiceFigures figures(String service, Instant from, Instant until);
}
