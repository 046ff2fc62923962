package millrace.incident;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import millrace.record.Comment;
import millrace.record.Comments;
import millrace.record.Decision;
import millrace.record.Impact;
import millrace.record.Link;
import millrace.record.Refusal;
import millrace.record.TimelineEntry.Kind;
import millrace.record.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of incident management: what people and other systems do with incidents. Every call acts for whoever
 * is signed in, in one transaction with the process; none completes a user task. Calls for a number that is unknown or
 * hidden throw {@link millrace.record.UnknownRecord}, calls somebody may not make
 * {@link millrace.directory.NotAllowed}, and what cannot be done now a {@link Refusal}.
 */
@Service
@Transactional
public class IncidentManagement {

    private final VisibleIncidents incidents;
    private final ReportDesk desk;
    private final Changes changes;
    private final Reopening reopening;
    private final Waits waits;
    private final Comments comments;
    private final Conversation said;

    IncidentManagement(
            VisibleIncidents incidents,
            ReportDesk desk,
            Changes changes,
            Reopening reopening,
            Waits waits,
            Comments comments,
            Conversation said) {
        this.incidents = incidents;
        this.desk = desk;
        this.changes = changes;
        this.reopening = reopening;
        this.waits = waits;
        this.comments = comments;
        this.said = said;
    }

    /** What became of a report: a new incident, or the one it already was. */
    public record Logged(Incident incident, boolean isNew) {}

    /**
     * Logs a report and starts its process; impact, priority and assignment are decided when it returns.
     *
     * @throws millrace.record.InvalidInput when a field cannot be used
     */
    public Logged log(LogIncident report) {
        var logged = desk.take(report);
        if (logged.isNew()) {
            said.tell(new IncidentLogged(logged.incident().number()));
            return new Logged(incidents.reload(logged.incident().number()), true);
        }
        return logged;
    }

    @Transactional(readOnly = true)
    public Incident get(String number) {
        return incidents.get(number);
    }

    /**
     * Changes fields, by their names in the API; priority and assignment follow.
     *
     * @param expectedVersion the version the caller has seen; null when the caller does not care
     * @throws millrace.record.StaleRecord when somebody saved the incident since
     */
    public Incident change(String number, Map<String, Object> fields, Long expectedVersion) {
        var incident = incidents.forAgent(number, "change");
        VisibleIncidents.requireVersion(incident, expectedVersion);
        if (fields.containsKey("visibility") || fields.containsKey("readers")) {
            incidents.requireConcerned(incident);
        }
        changes.apply(incident, fields);
        return incidents.reload(number);
    }

    /** Gives the incident to a team and, if not null, to a person; both are told from the reason why. */
    public Incident handOver(String number, String team, String person, String reason) {
        var incident = incidents.toDo(IncidentAct.HAND_OVER, number);
        changes.assign(incident, team == null ? incident.team() : team, person, reason);
        return incidents.reload(number);
    }

    /** Gives the incident to whoever acts; its team stays. */
    public Incident take(String number) {
        var incident = incidents.toDo(IncidentAct.TAKE, number);
        changes.assign(incident, incident.team(), incidents.whoActs(), null);
        return incidents.reload(number);
    }

    /**
     * States impact or urgency, or both; the priority follows by its table.
     *
     * @param impact null when it stays as it is, as is urgency
     */
    public Incident reprioritise(String number, Impact impact, Urgency urgency, String reason) {
        var incident = incidents.toDo(IncidentAct.REPRIORITISE, number);
        changes.reprioritise(incident, impact, urgency, reason);
        return incidents.reload(number);
    }

    /** Says something, in public or among agents; a requester's word ends a wait for the requester. */
    public Comment comment(String number, String text, boolean internal) {
        incidents.toDo(IncidentAct.COMMENT, number);
        said.requireInsider(internal);
        var comment = comments.add(number, text, internal);
        answered(number, "The requester answered.");
        return comment;
    }

    /** Ends the wait for the requester when whoever acts is one whom the incident concerns. */
    public void answered(String number, String how) {
        var incident = incidents.toChange(number);
        if (incident.waitsFor() == Awaited.REQUESTER && said.byConcerned(incident)) {
            waits.end(incident, how);
        }
    }

    /** Tells how the work goes, in five parts. */
    public void update(String number, ProgressUpdate update) {
        incidents.toDo(IncidentAct.UPDATE, number);
        said.note(number, Kind.UPDATED, update.text());
    }

    /**
     * Lets the work wait, with its user task in place.
     *
     * @param on what is waited for, such as the number of a problem or a supplier's reference; for a parent its number
     */
    public Incident pause(String number, Awaited awaited, String on, String reason) {
        var incident = incidents.forAgent(number, "pause");
        waits.begin(incident, awaited, on, reason);
        return incidents.reload(number);
    }

    /** Ends the wait by hand. */
    public Incident resume(String number, String reason) {
        var incident = incidents.toDo(IncidentAct.RESUME, number);
        waits.end(incident, reason);
        return incidents.reload(number);
    }

    /** Makes the incident a duplicate of another: it waits for that one and is resolved with it. */
    public Incident merge(String number, String parent, String reason) {
        incidents.toDo(IncidentAct.MERGE, number);
        return pause(number, Awaited.PARENT, parent, reason);
    }

    /** It is no duplicate after all; work goes on. */
    public Incident unmerge(String number, String reason) {
        incidents.toDo(IncidentAct.UNMERGE, number);
        return resume(number, reason);
    }

    /** Links the incident to a record, of ours or elsewhere; {@link millrace.record.Links#relate} says what cannot be linked. */
    public String link(String number, Link.Type type, String record) {
        incidents.toDo(IncidentAct.LINK, number);
        return said.link(number, type, record);
    }

    /** Ends a link that people made. */
    public void unlink(String number, Link.Type type, String record) {
        incidents.toDo(IncidentAct.UNLINK, number);
        said.unlink(number, type, record);
    }

    /** Confirms that service is restored, by the requester or for them. */
    public Incident confirm(String number, String note) {
        incidents.toDo(IncidentAct.CONFIRM, number);
        said.note(number, Kind.CONFIRMED, note);
        said.tell(new IncidentConfirmed(number));
        return incidents.reload(number);
    }

    /** Takes the incident up again; after the reopening time it opens and returns a new, linked incident. */
    public Incident reopen(String number, String reason) {
        var incident = incidents.toDo(IncidentAct.REOPEN, number);
        return incidents.reload(reopening.reopen(incident, reason).number());
    }

    /** Withdraws or cancels the incident for good; the reason is due. */
    public Incident cancel(String number, String reason) {
        var incident = incidents.toDo(IncidentAct.CANCEL, number);
        Conversation.requireReason(reason);
        said.cancel(incident, reason);
        waits.release(incident, "cancelled");
        said.tell(new IncidentCancelled(number));
        return incidents.reload(number);
    }

    /** What whoever is signed in may do with the incident now. */
    public Set<IncidentAct> possible(Incident incident) {
        return incidents.possible(incident);
    }

    /**
     * Holds the incident until the transaction ends, for this to be done.
     *
     * @param seenVersion the version the caller has seen; null when the caller does not care
     * @throws millrace.record.StaleRecord when somebody saved the incident since
     */
    public Incident require(IncidentAct act, String number, Long seenVersion) {
        var incident = incidents.toDo(act, number);
        VisibleIncidents.requireVersion(incident, seenVersion);
        return incident;
    }

    /** The sentence of the rule that gave the priority, and what had to be assumed for it. */
    @Transactional(readOnly = true)
    public String why(Incident incident) {
        return said.why(incident);
    }

    /** The verdict that gave it its priority, with the version of the table and the row; empty while nobody was asked. */
    public Optional<Decision> verdict(Incident incident) {
        return said.verdict(incident);
    }
}
