package millrace.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import millrace.record.Impact;
import millrace.record.InvalidInput;
import millrace.record.Readers;
import millrace.record.Timeline;
import millrace.record.TimelineEntry;
import millrace.record.TimelineEntry.Kind;
import millrace.record.Urgency;
import millrace.record.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes an incident's fields, team, person and readers, with every change on the timeline. */
@Component
class Changes {

    private static final String TEAM = "assignedTeam";
    private static final String ASSIGNEE = "assignee";

    private final VisibleIncidents incidents;
    private final References references;
    private final ReportDesk desk;
    private final Readers readers;
    private final Timeline timeline;
    private final IncidentSettings settings;
    private final ApplicationEventPublisher facts;

    Changes(
            VisibleIncidents incidents,
            References references,
            ReportDesk desk,
            Readers readers,
            Timeline timeline,
            IncidentSettings settings,
            ApplicationEventPublisher facts) {
        this.incidents = incidents;
        this.references = references;
        this.desk = desk;
        this.readers = readers;
        this.timeline = timeline;
        this.settings = settings;
        this.facts = facts;
    }

    /** States impact or urgency, or both, for a reason. */
    void reprioritise(Incident incident, Impact impact, Urgency urgency, String reason) {
        if (impact == null && urgency == null) {
            throw new InvalidInput("impact", "impact: say an impact, an urgency or both.");
        }
        Conversation.requireReason(reason);
        var stated = new LinkedHashMap<String, Object>();
        stated.put(IncidentField.IMPACT.key(), impact);
        stated.put(IncidentField.URGENCY.key(), urgency);
        stated.values().removeIf(Objects::isNull);
        if (write(incident, stated, reason)) {
            facts.publishEvent(new IncidentReclassified(incident.number()));
        }
    }

    void apply(Incident incident, Map<String, Object> wanted) {
        var fields = new LinkedHashMap<>(wanted);
        var work = new LinkedHashMap<String, Object>();
        List.of(TEAM, ASSIGNEE, "readers").stream()
                .filter(fields::containsKey)
                .forEach(key -> work.put(key, fields.remove(key)));
        if (work.containsKey(TEAM) || work.containsKey(ASSIGNEE)) {
            incident.requireOpen();
        }
        if (fields.keySet().stream().map(IncidentField::of).anyMatch(IncidentField::classifies)) {
            incident.requireOpen();
        }
        var reclassified = write(incident, fields, null);
        if (work.containsKey("readers") || fields.containsKey("visibility")) {
            nameReaders(incident, work.get("readers"));
            facts.publishEvent(new IncidentAssigned(incident.number(), incident.team(), incident.assignee(), true));
        }
        if (work.containsKey(TEAM) || work.containsKey(ASSIGNEE)) {
            var team = work.containsKey(TEAM) ? text(TEAM, work.get(TEAM)) : incident.team();
            references.someTeam(TEAM, work.containsKey(TEAM) ? team : "");
            references.team(TEAM, Objects.equals(team, incident.team()) ? null : team);
            var kept = Objects.equals(team, incident.team()) ? incident.assignee() : null;
            assign(incident, team, work.containsKey(ASSIGNEE) ? text(ASSIGNEE, work.get(ASSIGNEE)) : kept, null);
        }
        if (reclassified && incident.phase().open()) {
            facts.publishEvent(new IncidentReclassified(incident.number()));
        }
    }

    /** Gives the incident to a team and a person, either of whom may be null; nothing happens when they have it. */
    void assign(Incident incident, String team, String person, String reason) {
        references.team("team", Objects.equals(team, incident.team()) ? null : team);
        references.worker(ASSIGNEE, Objects.equals(person, incident.assignee()) ? null : person);
        if (Objects.equals(team, incident.team()) && Objects.equals(person, incident.assignee())) {
            return;
        }
        var number = incident.number();
        timeline.changed(number, Kind.ASSIGNED, TEAM, incident.team(), team, reason);
        timeline.changed(number, Kind.ASSIGNED, ASSIGNEE, incident.assignee(), person, reason);
        if (person != null && incident.visibility() == Visibility.NAMED_PEOPLE) {
            readers.add(number, List.of(person));
        }
        if (!incident.phase().restored()) {
            // from here on it is the work of whom it is given to, not of whoever restored it once
            incident.resolution(incident.resolution().by(null));
        }
        var toOthers = !Objects.equals(team, incident.team()) || incident.visibility() != Visibility.EVERYBODY;
        incident.assign(team, person);
        incidents.save(incident);
        facts.publishEvent(new IncidentAssigned(number, team, person, toOthers));
    }

    /** Gives the incident to the team that a decision named; to the fallback team where nobody would see it otherwise. */
    void assignDecided(Incident incident, String named) {
        var team = teamFor(named);
        var person = Objects.equals(team, incident.team()) ? incident.assignee() : null;
        assign(
                incident,
                team,
                person,
                Objects.equals(team, named)
                        ? null
                        : "The decision names %s, a team that takes no work.".formatted(named));
    }

    /** The team that gets the work of the named one: itself, while it takes any. */
    String teamFor(String named) {
        var fallback = settings.fallbackTeam();
        return references.takesWork(named) ? named : references.takesWork(fallback) ? fallback : null;
    }

    void tell(Record fact) {
        facts.publishEvent(fact);
    }

    private boolean write(Incident incident, Map<String, Object> wanted, String reason) {
        List<TimelineEntry> entries = new ArrayList<>();
        var reclassified = false;
        for (var change : wanted.entrySet()) {
            var field = IncidentField.of(change.getKey());
            var before = field.read(incident);
            var stated = field.isStated(incident);
            field.write(incident, change.getValue());
            incident.scope(references.known(field, incident.scope()));
            var after = field.read(incident);
            if (Objects.equals(before, after) && !stated) {
                entries.add(timeline.entry(
                        Kind.CHANGED,
                        field.key(),
                        text(before),
                        text(after),
                        reason == null ? "Stated; until now it was assumed." : reason));
            } else if (!Objects.equals(before, after)) {
                entries.add(timeline.entry(Kind.CHANGED, field.key(), text(before), text(after), reason));
                reclassified |= field.classifies();
            }
        }
        references.person("onBehalfOf", incident.report().onBehalfOf());
        if (!entries.isEmpty()) {
            timeline.add(incident.number(), entries);
            incidents.save(incident);
        }
        if (entries.stream().anyMatch(entry -> IncidentField.TITLE.key().equals(entry.field()))) {
            facts.publishEvent(
                    new IncidentRetitled(incident.number(), incident.report().title()));
        }
        return reclassified;
    }

    private void nameReaders(Incident incident, Object wanted) {
        if (wanted instanceof List<?> list) {
            var people = list.stream().map(String::valueOf).toList();
            references.readers("readers", people);
            var before = readers.of(incident.number());
            readers.replace(incident.number(), people);
            timeline.changedInternally(
                    incident.number(),
                    Kind.CHANGED,
                    "readers",
                    text(before),
                    text(readers.of(incident.number())),
                    null);
        } else if (wanted != null) {
            throw new InvalidInput("readers", "readers: must be a list of people's keys.");
        }
        if (incident.visibility() == Visibility.NAMED_PEOPLE) {
            if (readers.of(incident.number()).isEmpty()) {
                readers.add(incident.number(), desk.firstReaders(incident));
            }
            if (incident.assignee() != null && !readers.of(incident.number()).contains(incident.assignee())) {
                assign(incident, incident.team(), null, "No longer among the people who may see it.");
            }
        }
    }

    private static String text(String field, Object value) {
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput(field, "%s: must be a text.".formatted(field));
        }
        return (String) value;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
