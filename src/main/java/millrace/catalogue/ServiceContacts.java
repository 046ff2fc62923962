package millrace.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import org.springframework.beans.factory.annotation.Value;

/**
 * Whom to ask about a service, a team or a supplier. Where nobody is named, or nobody of them works here any longer, it is the lead of
 * the service desk, and without one the managers; the answer then says so, and whoever asks puts it on the timeline of the record.
 */
@org.springframework.stereotype.Service
public class ServiceContacts {

    private final Directory directory;
    private final String desk;

    ServiceContacts(Directory directory, @Value("${millrace.service-desk}") String desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** The owner of the service, or their deputy once they are gone. */
    public Contact owner(Service service) {
        if (service.owner() == null) {
            return instead("%s has no owner".formatted(named(service)));
        }
        return person(service.owner(), "the owner of %s".formatted(named(service)));
    }

    /** Those who approve changes of the service. */
    public Contact approvers(Service service) {
        return parties(service, Party.Role.APPROVER)
                .orElseGet(() -> instead("%s has no approver".formatted(named(service))));
    }

    /** Those who respond when the service fails; its team where nobody else is named. */
    public Contact responders(Service service) {
        return parties(service, Party.Role.RESPONDER)
                .or(() -> team(service.team())
                        .map(team -> new Contact(
                                List.of(),
                                List.of(team.key()),
                                null,
                                "%s has no responder; its team %s is asked instead."
                                        .formatted(named(service), team.name()))))
                .orElseGet(() -> instead("%s has no responder".formatted(named(service))));
    }

    /** Somebody of the supplier who can be reached. */
    public Contact supplierContact(Supplier supplier) {
        if (supplier.email() == null && supplier.phone() == null) {
            return instead("%s (%s) has no contact with a mail address or telephone number"
                    .formatted(supplier.name(), supplier.key()));
        }
        var name = supplier.contact() == null ? supplier.name() : supplier.contact();
        return new Contact(List.of(), List.of(), new Contact.Outside(name, supplier.email(), supplier.phone()), null);
    }

    /** The lead of the team, or their deputy once they are gone. */
    public Contact lead(String team) {
        var found = Optional.ofNullable(team).flatMap(directory::team);
        var name = found.map(Team::name).orElse(team);
        var lead = found.map(Team::lead).orElse(null);
        return lead == null
                ? instead("the team %s has no lead".formatted(name))
                : person(lead, "the lead of the team %s".formatted(name));
    }

    private Contact person(String key, String what) {
        var asked = directory.asked(key);
        if (asked.isEmpty()) {
            return instead("%s, %s, does not work here any longer".formatted(directory.name(key), what));
        }
        var one = asked.get();
        return new Contact(
                List.of(one.key()),
                List.of(),
                null,
                one.key().equals(key)
                        ? null
                        : "%s, %s, does not work here any longer; %s is asked instead."
                                .formatted(directory.name(key), what, one.name()));
    }

    private Optional<Contact> parties(Service service, Party.Role role) {
        var people = new LinkedHashSet<String>();
        var teams = new LinkedHashSet<String>();
        for (var party : service.parties(role)) {
            if (party.kind() == Party.Kind.PERSON) {
                directory.asked(party.key()).ifPresent(person -> people.add(person.key()));
            } else {
                team(party.key()).ifPresent(team -> teams.add(team.key()));
            }
        }
        return people.isEmpty() && teams.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(List.copyOf(people), List.copyOf(teams), null, null));
    }

    private Optional<Team> team(String key) {
        return Optional.ofNullable(key).flatMap(directory::team).filter(Team::active);
    }

    private Contact instead(String missing) {
        var sentence = Character.toUpperCase(missing.charAt(0)) + missing.substring(1);
        var lead = directory.team(desk).map(Team::lead).flatMap(directory::asked);
        if (lead.isPresent()) {
            return new Contact(
                    List.of(lead.get().key()),
                    List.of(),
                    null,
                    "%s; %s, who leads the service desk, is asked instead."
                            .formatted(sentence, lead.get().name()));
        }
        return new Contact(
                managers(),
                List.of(),
                null,
                sentence + "; the service desk has no lead, so the managers are asked instead.");
    }

    /** The managers, and where there are none, whoever administers. */
    private List<String> managers() {
        return Stream.of(Role.MANAGER, Role.ADMIN)
                .map(this::active)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .map(people -> people.stream().sorted().toList())
                .orElseThrow(() -> new IllegalStateException("nobody manages or administers"));
    }

    private Set<String> active(Role role) {
        return directory.peopleWith(role).stream()
                .filter(Person::isReachable)
                .map(Person::key)
                .collect(Collectors.toSet());
    }

    private static String named(Service service) {
        return "%s (%s)".formatted(service.name(), service.key());
    }
}
