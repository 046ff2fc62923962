package millrace.incident.process;

import millrace.incident.IncidentProgress;
import millrace.record.Priority;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the priority becomes the record's priority. */
@Component
class RecordPriorityListener implements ExecutionListener {

    private final IncidentProgress incidents;

    RecordPriorityListener(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.prioritise(
                execution.getProcessBusinessKey(), Priority.valueOf((String) execution.getVariable("priority")));
    }
}
