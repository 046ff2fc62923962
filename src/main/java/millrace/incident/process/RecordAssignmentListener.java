package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import millrace.record.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the team becomes the record's team, unless the incident came from elsewhere with one: then that keeps it. */
@Component
class RecordAssignmentListener implements ExecutionListener {

    private static final String TEAM = "assignedTeam";

    private final OwnRecord records;
    private final IncidentProgress incidents;
    private final Decisions decisions;

    RecordAssignmentListener(OwnRecord records, IncidentProgress incidents, Decisions decisions) {
        this.records = records;
        this.incidents = incidents;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = records.of(execution);
        if (incidents.standing(number).team() == null || decisions.count(number, TEAM) != 1) {
            incidents.assign(number, (String) execution.getVariable(TEAM));
        }
        execution.setVariable(TEAM, incidents.standing(number).team()); // the card copies the record
    }
}
