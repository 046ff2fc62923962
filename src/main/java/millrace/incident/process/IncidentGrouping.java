package millrace.incident.process;

import java.util.List;
import millrace.engine.Facade;
import millrace.engine.OwnRecord;
import millrace.incident.Grouping;
import millrace.incident.Grouping.Candidate;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a model may ask about a new incident beside open ones: which they are, and how each compares. */
@Facade
@Component("incidentGrouping")
public class IncidentGrouping {

    static final String CANDIDATE = "candidate";

    private final OwnRecord records;
    private final Grouping grouping;
    private final IncidentProgress incidents;

    IncidentGrouping(OwnRecord records, Grouping grouping, IncidentProgress incidents) {
        this.records = records;
        this.grouping = grouping;
        this.incidents = incidents;
    }

    /** Numbers of the open incidents that the new one is compared with, the most alike first; often none. */
    public List<String> candidates(DelegateExecution execution) {
        return grouping.candidates(records.of(execution)).stream()
                .map(Candidate::number)
                .toList();
    }

    /** SAME_SERVICE, or NEEDED_SERVICE where the open incident named by the variable candidate is about a service that this one's depends on. */
    public String relation(DelegateExecution execution) {
        return candidate(execution).relation().name();
    }

    /** How the new incident was reported. */
    public String channel(DelegateExecution execution) {
        return incidents.standing(records.of(execution)).report().channel().name();
    }

    /** Minutes since the candidate was opened; a begun one counts as whole. */
    public long minutes(DelegateExecution execution) {
        return candidate(execution).minutes();
    }

    /** How alike the titles are, from 0 to 1. */
    public double similarity(DelegateExecution execution) {
        return candidate(execution).similarity();
    }

    /** Whether the incident was joined to one of them. */
    public boolean joined(DelegateExecution execution) {
        return grouping.isJoined(records.of(execution));
    }

    private Candidate candidate(DelegateExecution execution) {
        var number = execution.getVariable(CANDIDATE);
        return grouping.candidates(records.of(execution)).stream()
                .filter(candidate -> candidate.number().equals(number))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the model compares with what is no candidate: " + number));
    }
}
