package millrace.incident.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import millrace.catalogue.Contact;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.ServiceContacts;
import millrace.catalogue.ServiceRecord;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.incident.NeededServices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands around an incident, for those who work on it: who answers for its service, and what else is open about it. */
@Component
@Transactional(readOnly = true)
public class Surroundings {

    private final ServiceCatalogue catalogue;
    private final ServiceContacts contacts;
    private final AffectingIncidents incidents;
    private final NeededServices needed;
    private final ConfigurationManagement configuration;

    Surroundings(
            ServiceCatalogue catalogue,
            ServiceContacts contacts,
            AffectingIncidents incidents,
            NeededServices needed,
            ConfigurationManagement configuration) {
        this.configuration = configuration;
        this.needed = needed;
        this.catalogue = catalogue;
        this.contacts = contacts;
        this.incidents = incidents;
    }

    /** A service and whom to ask about it. */
    public record Answerable(Service service, Contact owner, Contact responders) {}

    /** Who answers for the service of that key. */
    public Optional<Answerable> answerable(String service) {
        return Optional.ofNullable(service)
                .flatMap(catalogue::find)
                .map(found -> new Answerable(found, contacts.owner(found), contacts.responders(found)));
    }

    /** Names of those which are items of ours, by number, in this order. */
    public Map<String, String> items(List<String> affected) {
        var known = affected.isEmpty() ? List.<Item>of() : configuration.findAll(affected);
        return affected.stream()
                .flatMap(number -> known.stream().filter(item -> item.number().equals(number)))
                .collect(Collectors.toMap(Item::number, Item::name, (one, same) -> one, LinkedHashMap::new));
    }

    /** Names of the services that depend on these, the vital ones first: who is touched as well. */
    public List<String> touched(List<String> services) {
        var dependents = needed.dependents(services);
        return dependents.isEmpty()
                ? List.of()
                : catalogue.all().stream()
                        .filter(service -> dependents.contains(service.key()))
                        .map(Service::name)
                        .toList();
    }

    /** Other open incidents on the same services, or on services that these depend on; the most urgent first. */
    public List<ServiceRecord> others(String number, List<String> services, int limit) {
        var around = new ArrayList<>(services);
        around.addAll(needed.of(services));
        return around.isEmpty()
                ? List.of()
                : incidents.open(AffectedBy.SERVICE, around, limit + 1).stream()
                        .filter(other -> !other.number().equals(number))
                        .limit(limit)
                        .toList();
    }
}
