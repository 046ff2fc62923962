package millrace.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.StaleRecord;
import millrace.record.UnknownRecord;
import millrace.record.VisibilityRule;
import org.springframework.stereotype.Component;

/** Incidents as whoever acts sees them: what they may not see is not there, what they may not do is refused. */
@Component
class VisibleIncidents {

    private final IncidentsAtHand incidents;
    private final VisibilityRule rule;
    private final Actors actors;
    private final Clock clock;

    VisibleIncidents(IncidentsAtHand incidents, VisibilityRule rule, Actors actors, Clock clock) {
        this.incidents = incidents;
        this.rule = rule;
        this.actors = actors;
        this.clock = clock;
    }

    Incident get(String number) {
        return find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    /** The incident, to be changed: whoever else wants to change it waits until this is done, and then sees it. */
    Incident toChange(String number) {
        return find(number, true).orElseThrow(() -> new UnknownRecord(number));
    }

    /** The incident as it is after a change by somebody who could see it before. */
    Incident reload(String number) {
        incidents.flush();
        return incidents.find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    /** Key of whoever acts. */
    String whoActs() {
        return actors.current().person();
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Incident> find(String number) {
        return find(number, false);
    }

    private Optional<Incident> find(String number, boolean locked) {
        var actor = actors.current();
        return incidents.find(number, rule.condition(actor, "i"), rule.parameters(actor), locked);
    }

    /** Refuses to change who sees the incident, unless whoever acts has to do with it or manages the practice. */
    void requireConcerned(Incident incident) {
        IncidentAct.RESTRICT.require(actors.current(), incident);
    }

    /** The incident, to be changed by somebody who works on it. */
    Incident forAgent(String number, String action) {
        var incident = toChange(number);
        actors.current().require(action + " " + number, Role.AGENT);
        return incident;
    }

    /** The incident, to do this with it: whoever may not and what cannot be done now is refused. */
    Incident toDo(IncidentAct act, String number) {
        var incident = toChange(number);
        act.require(actors.current(), incident);
        return incident;
    }

    /** What whoever acts may do with the incident now. */
    Set<IncidentAct> possible(Incident incident) {
        var possible = EnumSet.allOf(IncidentAct.class);
        possible.removeIf(act -> !act.isPossible(actors.current(), incident));
        return possible;
    }

    /**
     * Saves the incident, at the latest when the transaction ends.
     *
     * @throws StaleRecord when somebody else saved it meanwhile
     */
    void save(Incident incident) {
        incident.milestones(incident.milestones().updated(clock.instant()));
        incidents.save(incident);
    }

    /** Refuses to go on when the caller has not seen the newest version; null is a caller who does not care. */
    static void requireVersion(Incident incident, Long expected) {
        if (expected != null && expected != incident.version()) {
            throw new StaleRecord(incident.number(), expected, incident.version());
        }
    }
}
