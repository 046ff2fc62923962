package millrace.catalogue.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.ServiceGaps;
import millrace.catalogue.ServiceRights;
import millrace.catalogue.ServiceSearch;
import millrace.catalogue.ServiceState;
import millrace.catalogue.SupplierManagement;
import millrace.directory.Actors;
import millrace.directory.UnknownKey;
import millrace.record.TimelineFilter;
import millrace.web.Versions;
import millrace.workplace.RecordReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with services as whoever asks sees them, their version as the tag. */
@Component
class ServiceAnswers {

    private final ServiceCatalogue catalogue;
    private final SupplierManagement suppliers;
    private final ServiceGaps gaps;
    private final RecordReading reading;
    private final Actors actors;

    ServiceAnswers(
            ServiceCatalogue catalogue,
            SupplierManagement suppliers,
            ServiceGaps gaps,
            RecordReading reading,
            Actors actors) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.suppliers = suppliers;
        this.gaps = gaps;
        this.actors = actors;
    }

    /** The service, if whoever asks may know of it. */
    Service find(String keyOrNumber) {
        return catalogue
                .find(keyOrNumber)
                .filter(service -> service.isLive() || ServiceRights.seesWork(actors.current()))
                .orElseThrow(() -> new UnknownKey("service", keyOrNumber));
    }

    ResponseEntity<ShownService> service(String keyOrNumber) {
        var service = find(keyOrNumber);
        return ResponseEntity.ok()
                .eTag(Versions.tag(service.version()))
                .body(shown(List.of(service)).get(0));
    }

    ResponseEntity<ShownService> added(Service service) {
        return ResponseEntity.created(URI.create("/api/services/" + service.number()))
                .eTag(Versions.tag(service.version()))
                .body(shown(List.of(service)).get(0));
    }

    /** What was changed, newest first, for those who work here; {@code before} is null for the first page. */
    RecordReading.TimelinePage history(String number, CatalogueVocabulary words, Long before, int limit) {
        return reading.timeline(number, words, new TimelineFilter(Set.of(), null, null, true, before, limit));
    }

    List<ShownService> search(ServiceSearch wanted) {
        return shown(find(wanted));
    }

    /** Those that whoever asks may know of: requesters only of what they can use. */
    List<Service> find(ServiceSearch wanted) {
        if (ServiceRights.seesWork(actors.current())) {
            return catalogue.search(wanted);
        }
        return wanted.state() == null || wanted.state() == ServiceState.LIVE
                ? catalogue.search(
                        new ServiceSearch(wanted.text(), ServiceState.LIVE, null, wanted.after(), wanted.limit()))
                : List.of();
    }

    private List<ShownService> shown(List<Service> services) {
        var actor = actors.current();
        if (!ServiceRights.seesWork(actor)) {
            return services.stream().map(ShownService::forUsers).toList();
        }
        var lacking = gaps.of(services);
        var supporting = suppliers.supporting(services);
        return services.stream()
                .map(service -> ShownService.forWorkers(
                        service,
                        supporting.getOrDefault(service.key(), List.of()),
                        lacking.get(service.key()),
                        ServiceRights.seesTerms(actor, service)))
                .toList();
    }
}
