package millrace.cmdb;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.record.Priority;
import org.springframework.stereotype.Component;

/** What all practices together have open about items. */
@Component
class OpenRecordsOfItems {

    private static final String INCIDENTS = "Incidents";
    private static final String CHANGES = "Changes";
    private static final ItemRecords.Open NOTHING = new ItemRecords.Open(0, null);

    private final List<ItemRecords> practices;

    OpenRecordsOfItems(List<ItemRecords> practices) {
        this.practices = List.copyOf(practices);
    }

    /** What is open about one item. */
    record Counted(int incidents, Priority worst, int changes) {}

    /** What is open about each of these items, by number. */
    Map<String, Counted> of(Collection<String> items) {
        var incidents = open(INCIDENTS, items);
        var changes = open(CHANGES, items);
        Map<String, Counted> counted = new LinkedHashMap<>();
        for (var item : items) {
            var open = incidents.getOrDefault(item, NOTHING);
            counted.put(
                    item,
                    new Counted(
                            open.count(),
                            open.worst(),
                            changes.getOrDefault(item, NOTHING).count()));
        }
        return counted;
    }

    private Map<String, ItemRecords.Open> open(String plural, Collection<String> items) {
        return practices.stream()
                .filter(practice -> practice.plural().equals(plural))
                .findFirst()
                .map(practice -> practice.open(items))
                .orElse(Map.of());
    }
}
