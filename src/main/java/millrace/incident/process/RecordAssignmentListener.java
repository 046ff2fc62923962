package millrace.incident.process;

import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the team becomes the record's team. */
@Component
class RecordAssignmentListener implements ExecutionListener {

    private final IncidentProgress incidents;

    RecordAssignmentListener(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.assign(execution.getProcessBusinessKey(), (String) execution.getVariable("assignedTeam"));
    }
}
