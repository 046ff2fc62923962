package millrace.cmdb;

import java.util.Collection;
import java.util.Map;
import millrace.record.Priority;

/**
 * What a practice keeps about items, such as incidents; every practice that has something publishes one as a bean. Each answer counts
 * only what whoever acts may see.
 */
public interface ItemRecords {

    /** What several of its records are called, such as Incidents. */
    String plural();

    /** What is open about each of these items, by number; an item with nothing open may be left out. */
    Map<String, Open> open(Collection<String> items);

    /**
     * How much is open about an item.
     *
     * @param worst the most urgent priority among it; null when none has one yet
     */
    record Open(int count, Priority worst) {}
}
