package millrace.incident.web;

import static millrace.workplace.Fact.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.catalogue.Contact;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceRecord;
import millrace.incident.reading.Proposals;
import millrace.incident.reading.Surroundings;
import millrace.incident.reading.Surroundings.Answerable;
import millrace.workplace.Fact;
import millrace.workplace.KnownNames;
import org.springframework.stereotype.Component;

/** What those who work on an incident see around it: whom to ask, what else is open, what it may belong to, what was changed. */
@Component
class SurroundingFacts {

    private static final int MOST = 5;
    private static final int MOST_NAMED = 12;

    private final Surroundings around;
    private final Proposals proposals;
    private final KnownNames names;

    SurroundingFacts(Surroundings around, Proposals proposals, KnownNames names) {
        this.around = around;
        this.proposals = proposals;
        this.names = names;
    }

    /** Who answers for the main service; where nobody is named, who is asked instead, and that it is so. */
    List<Fact> people(ShownIncident incident) {
        return around.answerable(incident.service()).map(this::people).orElse(List.of());
    }

    private List<Fact> people(Answerable answerable) {
        return List.of(
                text("serviceOwner", "Owner of the service", named(answerable.owner())),
                text("serviceResponders", "Responders", named(answerable.responders())));
    }

    private String named(Contact contact) {
        var people = names.people(contact.people());
        var teams = names.teams(contact.teams());
        var all = Stream.concat(
                        contact.people().stream().map(key -> people.getOrDefault(key, key)),
                        contact.teams().stream().map(key -> teams.getOrDefault(key, key)))
                .collect(Collectors.joining(", "));
        return contact.missing().map(gap -> all + " – " + gap).orElse(all);
    }

    /** How important the main service is. */
    Fact tier(ShownIncident incident) {
        return text(
                "tier",
                "Tier",
                around.answerable(incident.service())
                        .map(Answerable::service)
                        .map(SurroundingFacts::tier)
                        .orElse(null));
    }

    private static String tier(Service service) {
        return service.tier() == null ? "Nobody has said; it counts as 4" : service.tier() + " of 4";
    }

    /** The affected items: each of ours with its name, and what is none of ours together. */
    List<Fact> items(ShownIncident incident) {
        var known = around.items(incident.affectedItems());
        var facts = new ArrayList<Fact>();
        known.forEach((number, name) -> facts.add(
                Fact.of(Fact.Kind.ITEM, "affectedItem", "Affected item", number).named(key -> key + " " + name)));
        facts.add(text(
                "affectedItems",
                "Affected items",
                incident.affectedItems().stream()
                        .filter(item -> !known.containsKey(item))
                        .collect(Collectors.joining(", "))));
        return facts;
    }

    /** What else is open or was changed, and what it may belong to. */
    List<Fact> records(ShownIncident incident) {
        var facts = new ArrayList<Fact>();
        proposals
                .of(incident.number(), incident.phase())
                .forEach(open -> facts.add(
                        record("proposal", "May belong to", open.number(), open.title() + ". " + open.sentence())));
        if (!services(incident).isEmpty()) {
            facts.add(text("touched", "Also touches", touched(around.touched(services(incident)))));
            var others = around.others(incident.number(), services(incident), MOST);
            others.forEach(other -> facts.add(other(other)));
            if (others.isEmpty()) {
                facts.add(text(
                        "otherIncident", "Other open incidents", "None on its services or on those they depend on"));
            }
            facts.add(text("recentChanges", "Recent changes", "None recorded"));
        }
        return facts;
    }

    private static String touched(List<String> names) {
        if (names.isEmpty()) {
            return "No other service that is known to need it";
        }
        var more = names.size() - MOST_NAMED;
        var named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }

    private static Fact other(ServiceRecord other) {
        var priority = other.priority() == null ? "" : other.priority().name() + ", ";
        return record(
                "otherIncident",
                "Other open incident",
                other.number(),
                "%s (%s%s)".formatted(other.title(), priority, other.phase()));
    }

    private static Fact record(String name, String label, String number, String words) {
        return Fact.of(Fact.Kind.RECORD, name, label, number).named(key -> key + " " + words);
    }

    private static List<String> services(ShownIncident incident) {
        return Stream.concat(Stream.ofNullable(incident.service()), incident.affectedServices().stream())
                .toList();
    }
}
