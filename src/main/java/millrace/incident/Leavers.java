package millrace.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import millrace.directory.PersonLeft;
import millrace.directory.TeamDissolved;
import millrace.record.Readers;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What whoever left had open goes back to the team, and what a dissolved team had open to another; what is over keeps its people. */
@Component
class Leavers {

    private final IncidentsAtHand incidents;
    private final Changes changes;
    private final References references;
    private final Readers readers;
    private final Timeline timeline;
    private final IncidentSettings settings;

    Leavers(
            IncidentsAtHand incidents,
            Changes changes,
            References references,
            Readers readers,
            Timeline timeline,
            IncidentSettings settings) {
        this.incidents = incidents;
        this.changes = changes;
        this.references = references;
        this.readers = readers;
        this.timeline = timeline;
        this.settings = settings;
    }

    // before the engine gives back what is left, so that the timeline knows the reason
    @EventListener
    @Order(0)
    void on(PersonLeft left) {
        var person = left.person();
        for (var incident : incidents.openOf(person.key())) {
            changes.assign(incident, incident.team(), null, "%s no longer works here.".formatted(person.name()));
        }
        incidents.openNaming(person.key()).forEach(incident -> keepWorkable(incident, person.key()));
    }

    /** Where nobody who can work on it is left among the readers, the deputy of whoever left is named, or the managers. */
    private void keepWorkable(Incident incident, String gone) {
        var before = readers.of(incident.number());
        var after = references.withSomebodyToWork(new LinkedHashSet<>(before), gone);
        if (after.size() > before.size()) {
            readers.add(incident.number(), after);
            timeline.changedInternally(
                    incident.number(),
                    Kind.CHANGED,
                    "readers",
                    before.toString(),
                    readers.of(incident.number()).toString(),
                    "Nobody among them could work on it any more.");
            changes.tell(new IncidentAssigned(incident.number(), incident.team(), incident.assignee(), true));
        }
    }

    @EventListener
    @Order(0)
    void on(TeamDissolved dissolved) {
        var team = dissolved.team();
        if (team.key().equals(settings.fallbackTeam())) {
            throw new Refusal(
                    "fallback-team",
                    "%s gets what no other team takes; set millrace.incident.fallback-team to another one first."
                            .formatted(team.name()));
        }
        var other = changes.teamFor(team.key());
        List<Incident> open =
                other == null || Objects.equals(other, team.key()) ? List.of() : incidents.openOfTeam(team.key());
        open.forEach(
                incident -> changes.assign(incident, other, null, "%s takes no work any more.".formatted(team.name())));
    }
}
