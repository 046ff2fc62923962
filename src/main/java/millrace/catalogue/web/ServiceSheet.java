package millrace.catalogue.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.catalogue.Contact;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.Party;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceContacts;
import millrace.catalogue.ServiceFigures;
import millrace.catalogue.ServicePagePart;
import millrace.catalogue.ServiceRecord;
import millrace.catalogue.ServiceRecords;
import millrace.workplace.KnownNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the pages of services say that others know: names, whom to ask, and what practices keep about them. */
@Component
class ServiceSheet {

    private static final int RECORDS = 10;
    private static final int DAYS = 30;

    private final ServiceContacts contacts;
    private final KnownNames names;
    private final ObjectProvider<ServiceRecords> practices;
    private final ObjectProvider<ServicePagePart> parts;
    private final Clock clock;

    ServiceSheet(
            ServiceContacts contacts,
            KnownNames names,
            ObjectProvider<ServiceRecords> practices,
            ObjectProvider<ServicePagePart> parts,
            Clock clock) {
        this.contacts = contacts;
        this.names = names;
        this.practices = practices;
        this.parts = parts;
        this.clock = clock;
    }

    /** What a practice keeps about a service. */
    record Kept(String plural, List<ServiceRecord> records) {}

    /** How it went with a service in what one practice does, lately and as long before. */
    record Performance(String plural, ServiceFigures lately, ServiceFigures before) {}

    /** What is open about each of these services, of all practices, by key. */
    Map<String, OpenRecords> open(Collection<Service> services) {
        var open = new HashMap<String, OpenRecords>();
        var keys = services.stream().map(Service::key).toList();
        practices.orderedStream().forEach(practice -> practice.open(keys)
                .forEach((key, records) -> open.merge(key, records, OpenRecords::and)));
        return open;
    }

    List<Kept> kept(Service service) {
        return practices
                .orderedStream()
                .map(practice -> new Kept(practice.plural(), practice.of(service.key(), RECORDS)))
                .toList();
    }

    List<Performance> performance(Service service) {
        Instant now = clock.instant();
        Instant lately = now.minus(DAYS, ChronoUnit.DAYS);
        Instant before = lately.minus(DAYS, ChronoUnit.DAYS);
        return practices
                .orderedStream()
                .map(practice -> new Performance(
                        practice.plural(),
                        practice.figures(service.key(), lately, now),
                        practice.figures(service.key(), before, lately)))
                .toList();
    }

    /** Whom to ask, by what for. */
    Map<String, Contact> asked(Service service) {
        var asked = new LinkedHashMap<String, Contact>();
        asked.put("Owner", contacts.owner(service));
        asked.put(Party.Role.APPROVER.label(), contacts.approvers(service));
        asked.put(Party.Role.RESPONDER.label(), contacts.responders(service));
        return asked;
    }

    /** The names of everybody who has a part in these services, people and teams apart. */
    Map<String, Map<String, String>> names(Collection<Service> services, Collection<Contact> others) {
        return Map.of(
                "people",
                names.people(Stream.concat(
                                services.stream().flatMap(ServiceSheet::people),
                                others.stream().flatMap(contact -> contact.people().stream()))
                        .toList()),
                "teams",
                names.teams(Stream.concat(
                                services.stream().flatMap(ServiceSheet::teams),
                                others.stream().flatMap(contact -> contact.teams().stream()))
                        .toList()));
    }

    List<String> parts() {
        return parts.stream()
                .sorted(Comparator.comparingInt(ServicePagePart::rank))
                .map(ServicePagePart::template)
                .toList();
    }

    private static Stream<String> people(Service service) {
        return Stream.concat(Stream.ofNullable(service.owner()), parties(service, Party.Kind.PERSON));
    }

    private static Stream<String> teams(Service service) {
        return Stream.concat(Stream.ofNullable(service.team()), parties(service, Party.Kind.TEAM));
    }

    private static Stream<String> parties(Service service, Party.Kind kind) {
        return service.parties().values().stream()
                .flatMap(List::stream)
                .filter(party -> party.kind() == kind)
                .map(Party::key);
    }
}
