package millrace.incident.process;

import java.util.Objects;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.engine.Facade;
import millrace.engine.OwnRecord;
import millrace.incident.Incident;
import millrace.incident.IncidentProgress;
import millrace.incident.IncidentSettings;
import millrace.incident.Phase;
import millrace.record.Channel;
import millrace.record.Decision;
import millrace.record.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a model may ask the record of an incident: where it stands, what decisions need to know, what is missing. */
@Facade
@Component("incidentRecord")
public class IncidentRecord {

    private static final String NONE = "NONE";

    private final OwnRecord records;
    private final IncidentProgress incidents;
    private final Confirmation confirmation;
    private final ServiceCatalogue catalogue;
    private final Decisions decisions;
    private final IncidentSettings settings;

    IncidentRecord(
            OwnRecord records,
            IncidentProgress incidents,
            Confirmation confirmation,
            ServiceCatalogue catalogue,
            Decisions decisions,
            IncidentSettings settings) {
        this.records = records;
        this.incidents = incidents;
        this.confirmation = confirmation;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.settings = settings;
    }

    /** Whether the record is in the phase of that constant, for instance INVESTIGATE. */
    public boolean standsIn(DelegateExecution execution, String phase) {
        return incident(execution).phase() == Phase.valueOf(phase);
    }

    public boolean impactStated(DelegateExecution execution) {
        return incident(execution).assessment().impactStated();
    }

    public String reach(DelegateExecution execution) {
        return incident(execution).scope().reach().name();
    }

    /** Tier of the most important of the affected services, 1 to 4; unknown is 4. */
    public int tier(DelegateExecution execution) {
        return incident(execution).scope().services().stream()
                .flatMap(key -> catalogue.find(key).stream())
                .mapToInt(Service::effectiveTier)
                .min()
                .orElse(4);
    }

    public String impact(DelegateExecution execution) {
        return incident(execution).assessment().impact().name();
    }

    public String urgency(DelegateExecution execution) {
        return incident(execution).assessment().urgency().name();
    }

    /** Key of the team that answers for the affected service, or NONE. */
    public String serviceTeam(DelegateExecution execution) {
        var service = service(execution);
        return service == null || service.team() == null ? NONE : service.team();
    }

    public String category(DelegateExecution execution) {
        var category = incident(execution).scope().category();
        return category == null ? NONE : category.name();
    }

    /** The decision that gives the priority in this installation. */
    public String priorityTable() {
        return settings.priorityTable();
    }

    /** Place in the task list: P1 is 90, P5 is 10. */
    public int rank(DelegateExecution execution) {
        var priority = incident(execution).assessment().priority();
        return priority == null ? 50 : priority.rank();
    }

    /** Whether nobody stated an impact and the last verdict about it was given for another reach or tier. */
    public boolean impactStale(DelegateExecution execution) {
        return !impactStated(execution)
                && !asked(execution, "impact", "reach", reach(execution), "tier", tier(execution));
    }

    /** Whether the priority in force was given for another impact or urgency, or by another table. */
    public boolean priorityStale(DelegateExecution execution) {
        return !asked(execution, "priority", "impact", impact(execution), "urgency", urgency(execution));
    }

    /** Whether the team in force was named by the decision, from another service or category. */
    public boolean assignmentStale(DelegateExecution execution) {
        var incident = incident(execution);
        // whoever works on it has it; from here on it is handed over by people
        if ((incident.phase() != Phase.TRIAGE && incident.assignee() != null)
                || incident.phase().restored()) {
            return false;
        }
        var team = incident.team();
        var verdict = decisions.latest(records.of(execution), "assignedTeam");
        return verdict.map(decision ->
                                incidents.teamFor((String) decision.outputs().get("assignedTeam")))
                        .filter(decided -> Objects.equals(decided, team))
                        .isPresent()
                && !asked(
                        execution,
                        "assignedTeam",
                        "serviceTeam",
                        serviceTeam(execution),
                        "category",
                        category(execution));
    }

    public boolean confirmableByPerson(DelegateExecution execution) {
        return confirmation.byPerson(incident(execution));
    }

    public boolean confirmableByMonitoring(DelegateExecution execution) {
        return incident(execution).report().channel() == Channel.MONITORING;
    }

    public boolean closureIncomplete(DelegateExecution execution) {
        return incident(execution).closureIncomplete();
    }

    private boolean asked(
            DelegateExecution execution, String output, String a, Object valueOfA, String b, Object valueOfB) {
        return decisions
                .latest(records.of(execution), output)
                .map(Decision::inputs)
                .filter(inputs -> same(inputs.get(a), valueOfA) && same(inputs.get(b), valueOfB))
                .isPresent();
    }

    private static boolean same(Object kept, Object now) {
        return kept != null && kept.toString().equals(now.toString());
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.standing(records.of(execution));
    }

    private Service service(DelegateExecution execution) {
        var key = incident(execution).scope().service();
        return key == null ? null : catalogue.find(key).orElse(null);
    }
}
