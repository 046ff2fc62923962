package millrace.cmdb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.ServiceRecords;
import millrace.record.Priority;
import org.springframework.stereotype.Component;

/** What all practices together have open about items and services. */
@Component
class OpenOnMap {

    private static final String INCIDENTS = "Incidents";
    private static final String CHANGES = "Changes";
    private static final OpenRecords NOTHING = new OpenRecords(0, null);

    private final List<ItemRecords> ofItems;
    private final List<ServiceRecords> ofServices;

    OpenOnMap(List<ItemRecords> ofItems, List<ServiceRecords> ofServices) {
        this.ofItems = List.copyOf(ofItems);
        this.ofServices = List.copyOf(ofServices);
    }

    /** What is open about one of them. */
    record Counted(int incidents, Priority worst, int changes) {}

    /** What is open about each of these items, by number. */
    Function<String, Counted> items(Collection<String> numbers) {
        return counted(ofItems, ItemRecords::plural, ItemRecords::open, numbers);
    }

    /** What is open about each of these services, by key. */
    Function<String, Counted> services(Collection<String> keys) {
        return counted(ofServices, ServiceRecords::plural, ServiceRecords::open, keys);
    }

    private static <P> Function<String, Counted> counted(
            List<P> practices,
            Function<P, String> plural,
            BiFunction<P, Collection<String>, Map<String, OpenRecords>> ask,
            Collection<String> about) {
        var incidents = open(practices, practice -> INCIDENTS.equals(plural.apply(practice)), ask, about);
        var changes = open(practices, practice -> CHANGES.equals(plural.apply(practice)), ask, about);
        return one -> {
            var open = incidents.getOrDefault(one, NOTHING);
            return new Counted(
                    open.count(),
                    open.worst(),
                    changes.getOrDefault(one, NOTHING).count());
        };
    }

    private static <P> Map<String, OpenRecords> open(
            List<P> practices,
            Predicate<P> which,
            BiFunction<P, Collection<String>, Map<String, OpenRecords>> ask,
            Collection<String> about) {
        return practices.stream()
                .filter(which)
                .findFirst()
                .map(practice -> ask.apply(practice, about))
                .orElse(Map.of());
    }
}
