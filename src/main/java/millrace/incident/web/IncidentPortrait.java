package millrace.incident.web;

import static millrace.workplace.Fact.text;
import static millrace.workplace.Fact.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.incident.Awaited;
import millrace.incident.Phase;
import millrace.record.Priority;
import millrace.record.Visibility;
import millrace.workplace.Badge;
import millrace.workplace.Fact;
import millrace.workplace.KnownNames;
import millrace.workplace.Portrait;
import millrace.workplace.Tone;
import org.springframework.stereotype.Component;

/** Shows an incident to those who work here, and in fewer words of their own to whoever reported it. */
@Component
class IncidentPortrait {

    static final String PATH = "/incidents";

    private final IncidentVocabulary words;
    private final KnownNames names;
    private final SurroundingFacts around;

    IncidentPortrait(IncidentVocabulary words, KnownNames names, SurroundingFacts around) {
        this.around = around;
        this.words = words;
        this.names = names;
    }

    Portrait of(ShownIncident incident) {
        var insider = words.forInsiders();
        return new Portrait(
                incident.number(),
                incident.title(),
                incident.description(),
                standing(incident.phase(), incident.waitsFor()),
                badges(incident),
                priority(incident.priority()),
                incident.why(),
                verdict(incident),
                phase(incident.phase()),
                incident.phase().open(),
                waitsFor(incident.waitsFor()),
                known(people(incident, insider)),
                known(insider ? facts(incident) : told(incident)),
                known(times(incident, insider)),
                incident.version(),
                0,
                PATH + "/" + incident.number());
    }

    static Badge priority(Priority priority) {
        if (priority == null) {
            return null;
        }
        var tone = priority == Priority.P1 ? Tone.BAD : priority == Priority.P2 ? Tone.WARN : Tone.PLAIN;
        return new Badge(priority.name(), priority.label(), tone);
    }

    Badge phase(Phase phase) {
        return new Badge(phase.name(), words.phase(phase), phase.restored() ? Tone.GOOD : Tone.PLAIN);
    }

    private static String standing(Phase phase, Awaited awaited) {
        return switch (phase) {
            case TRIAGE -> "We have the report, and somebody looks at it next.";
            case INVESTIGATE ->
                awaited == Awaited.REQUESTER
                        ? "We need an answer before we can go on: please comment."
                        : awaited == Awaited.NOBODY
                                ? "Somebody works on it."
                                : "We work on it, and wait for %s.".formatted(lower(awaited.label()));
            case PENDING_REVIEW -> "We think that it works again. Please say whether it does.";
            case RESOLVED -> "It works again; the last details are being written down.";
            case CLOSED -> "It is done. If it comes back, take it up again here.";
            case CANCELLED -> "It was withdrawn, and nobody works on it.";
        };
    }

    private static Badge waitsFor(Awaited awaited) {
        return awaited == Awaited.NOBODY ? null : new Badge(awaited.name(), awaited.label(), Tone.WARN);
    }

    private static List<Badge> badges(ShownIncident incident) {
        return incident.visibility() == Visibility.EVERYBODY
                ? List.of()
                : List.of(new Badge(
                        incident.visibility().name(), incident.visibility().label(), Tone.BAD));
    }

    private static Portrait.Verdict verdict(ShownIncident incident) {
        var verdict = incident.decidedBy();
        return verdict == null ? null : new Portrait.Verdict(verdict.decision(), verdict.version(), verdict.rule());
    }

    private List<Fact> people(ShownIncident incident, boolean insider) {
        var people = new ArrayList<Fact>();
        people.add(Fact.of(Fact.Kind.TEAM, "assignedTeam", insider ? "Team" : "Worked on by", incident.assignedTeam()));
        if (insider) {
            people.add(Fact.of(Fact.Kind.PERSON, "assignee", "Assignee", incident.assignee()));
        }
        people.add(Fact.of(Fact.Kind.PERSON, "reporter", insider ? "Reporter" : "Reported by", incident.reporter()));
        people.add(Fact.of(Fact.Kind.PERSON, "onBehalfOf", "On behalf of", incident.onBehalfOf()));
        if (insider) {
            people.add(Fact.of(Fact.Kind.PERSON, "resolvedBy", "Resolved by", incident.resolvedBy()));
            people.addAll(around.people(incident));
        }
        return people;
    }

    private List<Fact> facts(ShownIncident incident) {
        var facts = new ArrayList<Fact>();
        facts.add(service(incident));
        facts.add(around.tier(incident));
        facts.add(text("affectedServices", "Also affected", services(incident)));
        facts.add(constant("reach", "Who is affected", incident.reach()));
        facts.add(constant("impact", "Impact", incident.impact()));
        facts.add(constant("urgency", "Urgency", incident.urgency()));
        facts.add(constant("category", "Category", incident.category()));
        facts.add(constant("environment", "Environment", incident.environment()));
        facts.addAll(around.items(incident));
        facts.add(constant("channel", "Channel", incident.channel()));
        facts.add(text("correlationId", "Number elsewhere", incident.correlationId()));
        facts.add(Fact.of(Fact.Kind.RECORD, "parent", "Duplicate of", incident.parent()));
        facts.add(constant("visibility", "Seen by", incident.visibility()));
        facts.add(text("readers", "Named people", readers(incident)));
        facts.add(constant("resolutionCode", "Resolution", incident.resolutionCode()));
        facts.add(text("resolutionNotes", "What was done", incident.resolutionNotes()));
        facts.add(text("cause", "Cause", incident.cause()));
        facts.addAll(around.records(incident));
        return facts;
    }

    private List<Fact> told(ShownIncident incident) {
        return List.of(service(incident), text("resolutionNotes", "What was done", incident.resolutionNotes()));
    }

    private static List<Fact> times(ShownIncident incident, boolean insider) {
        var times = Stream.of(
                time("openedAt", "Opened", incident.openedAt()),
                time("triagedAt", "Triaged", incident.triagedAt()),
                time("restoredAt", "Restored", incident.restoredAt()),
                time("resolvedAt", "Resolved", incident.resolvedAt()),
                time("closedAt", "Closed", incident.closedAt()),
                time("cancelledAt", "Cancelled", incident.cancelledAt()),
                time("reopenedAt", "Reopened", incident.reopenedAt()),
                time("updatedAt", "Changed", incident.updatedAt()));
        var internal = List.of("triagedAt", "resolvedAt", "updatedAt");
        return times.filter(time -> insider || !internal.contains(time.name())).toList();
    }

    private Fact service(ShownIncident incident) {
        return Fact.of(Fact.Kind.SERVICE, "service", "Service", incident.service())
                .named(key -> key == null ? null : words.service(key));
    }

    private String services(ShownIncident incident) {
        return incident.affectedServices().stream().map(words::service).collect(Collectors.joining(", "));
    }

    private String readers(ShownIncident incident) {
        var keys = incident.readers() == null ? List.<String>of() : incident.readers();
        var known = names.people(keys);
        return keys.stream().map(key -> known.getOrDefault(key, key)).collect(Collectors.joining(", "));
    }

    private static Fact constant(String field, String label, Enum<?> value) {
        return text(field, label, value == null ? null : Enumerations.label(field, value.name()));
    }

    private static List<Fact> known(List<Fact> facts) {
        return facts.stream().filter(Fact::isKnown).toList();
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
