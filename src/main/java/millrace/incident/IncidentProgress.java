package millrace.incident;

import java.util.Map;
import java.util.Optional;
import millrace.record.Channel;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process tells the record: verdicts, phases, and the end. Nothing here asks who may; the process does not lie. */
@Service
@Transactional
public class IncidentProgress {

    private final IncidentsAtHand all;
    private final VisibleIncidents incidents;
    private final ReportDesk desk;
    private final Changes changes;
    private final Duplicates duplicates;
    private final Timeline timeline;
    private final Waits waits;

    IncidentProgress(
            IncidentsAtHand all,
            VisibleIncidents incidents,
            ReportDesk desk,
            Changes changes,
            Duplicates duplicates,
            Timeline timeline,
            Waits waits) {
        this.all = all;
        this.incidents = incidents;
        this.desk = desk;
        this.changes = changes;
        this.duplicates = duplicates;
        this.timeline = timeline;
        this.waits = waits;
    }

    /** Logs the report of a process that somebody started directly; no process is started for it. */
    public IncidentManagement.Logged logStarted(LogIncident report) {
        return desk.take(report);
    }

    /** The incident as it stands, whoever asks. */
    public Incident standing(String number) {
        return find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    /** The same; empty when there is none of that number. */
    public Optional<Incident> find(String number) {
        return all.find(number);
    }

    /** The incident as it stands, which nobody else changes until the transaction ends. */
    public Incident hold(String number) {
        return incidents.toChange(number);
    }

    /** Triage has looked at it, and whoever acts corrects these fields, by their names in the API. */
    public void triaged(String number, Map<String, Object> corrected) {
        var incident = incidents.forAgent(number, "change");
        changes.apply(incident, corrected);
        incident.milestones(incident.milestones().triaged(incidents.now()));
        incidents.save(incident);
    }

    public void assess(String number, Impact impact) {
        var incident = standing(number);
        timeline.changed(number, Kind.DECIDED, "impact", incident.assessment().impact(), impact, null);
        incident.assess(impact, false);
        incidents.save(incident);
    }

    public void prioritise(String number, Priority priority) {
        var incident = standing(number);
        if (incident.assessment().priority() != priority) {
            timeline.changed(
                    number, Kind.DECIDED, "priority", incident.assessment().priority(), priority, null);
            incident.prioritise(priority);
            incidents.save(incident);
            changes.tell(new IncidentPrioritised(number, priority));
        }
    }

    /** The decision names a team; a person who has the incident keeps it while the team stays. */
    public void assign(String number, String team) {
        changes.assignDecided(standing(number), team);
    }

    /** The team that an incident has when the decision names this one. */
    public String teamFor(String named) {
        return changes.teamFor(named);
    }

    /** A person took or gave back the user task: the record's person is the same one. */
    public Incident taken(String number, String person) {
        var incident = standing(number);
        changes.assign(incident, incident.team(), person, null);
        return incident;
    }

    public void enter(String number, Phase phase) {
        var incident = standing(number);
        if (incident.phase() != phase) {
            timeline.changed(number, Kind.PHASE_ENTERED, "phase", incident.phase(), phase, null);
            incident.enter(phase, incidents.now());
            if (phase == Phase.PENDING_REVIEW && incident.resolution().by() == null) {
                incident.resolution(incident.resolution().by(incident.assignee()));
            }
            incidents.save(incident);
        }
        if (phase == Phase.RESOLVED) {
            duplicates.resolveWith(incident);
        }
    }

    public void close(String number) {
        var incident = standing(number);
        timeline.changed(number, Kind.CLOSED, "phase", incident.phase(), Phase.CLOSED, null);
        incident.enter(Phase.CLOSED, incidents.now());
        incidents.save(incident);
        duplicates.resolveWith(incident);
    }

    /** Cancelled from outside the front door; one that the front door cancelled stays as it is. */
    public void cancelled(String number) {
        var incident = standing(number);
        if (incident.phase().open()) {
            timeline.changed(number, Kind.CANCELLED, "phase", incident.phase(), Phase.CANCELLED, null);
            incident.enter(Phase.CANCELLED, incidents.now());
            incidents.save(incident);
            duplicates.release(incident, "cancelled");
        }
    }

    /** The answer came as a message to the process; a wait that the front door ended stays as it is. */
    public void answered(String number) {
        var incident = standing(number);
        if (incident.waitsFor() != Awaited.NOBODY) {
            waits.ended(incident, "The answer came.");
        }
    }

    /**
     * The service recovered by itself, as its monitoring says.
     *
     * @throws Refusal when the incident did not come from monitoring
     */
    public void recovered(String number) {
        var incident = incidents.get(number);
        if (incident.report().channel() != Channel.MONITORING) {
            throw new Refusal(
                    "incident-not-monitored",
                    "%s was not reported by monitoring; somebody has to say that it is resolved.".formatted(number));
        }
        timeline.add(number, Kind.RESTORED, "Monitoring reports that the service recovered.");
        if (incident.resolution().code() == null) {
            incident.resolution(incident.resolution().code(ResolutionCode.RECOVERED));
            incidents.save(incident);
        }
    }

    /** Triage found a duplicate: from here it waits for the parent it was given. */
    public void mergeIntoParent(String number) {
        var incident = standing(number);
        incident.awaitParent();
        incidents.save(incident);
        timeline.changed(
                number, Kind.WAIT_STARTED, "waitsFor", null, Awaited.PARENT, "Duplicate of " + incident.parent());
    }

    /** Triage names the incident this one duplicates. */
    public void nominateParent(String number, String parent) {
        var incident = standing(number);
        duplicates.nominate(incident, parent);
        incidents.save(incident);
    }

    /** Whoever acts has restored service; what was done is written down. */
    public void restored(String number, Map<String, Object> resolution) {
        var incident = standing(number);
        if (incident.waitsFor() != Awaited.NOBODY) {
            waits.end(incident, "Service is restored.");
        }
        incident.resolution(incident.resolution().by(incidents.whoActs()));
        incidents.save(incident);
        changes.apply(incident, resolution);
        timeline.add(number, Kind.RESTORED, incident.resolution().notes());
    }

    /** The requester told the desk that service is restored. */
    public void confirmed(String number, String note) {
        timeline.add(number, Kind.CONFIRMED, note);
    }

    /** The requester says that service is not restored. */
    public void refused(String number, String reason) {
        var incident = standing(number);
        incident.reopen(incidents.now());
        incidents.save(incident);
        timeline.add(number, Kind.REOPENED, reason);
        duplicates.release(incident, "reopened");
    }
}
