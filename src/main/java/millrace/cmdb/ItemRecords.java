package millrace.cmdb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.ServiceRecord;

/**
 * What a practice keeps about items, such as incidents; every practice that has something publishes one as a bean. Each answer counts
 * only what whoever acts may see.
 */
public interface ItemRecords {

    /** What several of its records are called, such as Incidents. */
    String plural();

    /** What is open about each of these items, by number; an item with nothing open may be left out. */
    Map<String, OpenRecords> open(Collection<String> items);

    /** The records about this item: those that are open first, the most urgent and then the newest first. */
    List<ServiceRecord> of(String item, int limit);

    /** Those about this item that were opened since, the newest first. */
    List<ServiceRecord> since(String item, Instant when, int limit);
}
