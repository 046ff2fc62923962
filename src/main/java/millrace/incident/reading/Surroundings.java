package millrace.incident.reading;

import java.util.List;
import java.util.Optional;
import millrace.catalogue.Contact;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.ServiceContacts;
import millrace.catalogue.ServiceRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands around an incident, for those who work on it: who answers for its service, and what else is open about it. */
@Component
@Transactional(readOnly = true)
public class Surroundings {

    private final ServiceCatalogue catalogue;
    private final ServiceContacts contacts;
    private final AffectingIncidents incidents;

    Surroundings(ServiceCatalogue catalogue, ServiceContacts contacts, AffectingIncidents incidents) {
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

    /** Other open incidents on the same services, or on services that these depend on; the most urgent first. */
    public List<ServiceRecord> others(String number, List<String> services, int limit) {
        return services.isEmpty()
                ? List.of()
                : incidents.open(AffectedBy.SERVICE, services, limit + 1).stream()
                        .filter(other -> !other.number().equals(number))
                        .limit(limit)
                        .toList();
    }
}
