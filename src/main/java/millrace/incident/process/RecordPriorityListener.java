package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import millrace.record.Priority;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the priority becomes the record's priority. */
@Component
class RecordPriorityListener implements ExecutionListener {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    RecordPriorityListener(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.prioritise(records.of(execution), Priority.valueOf((String) execution.getVariable("priority")));
    }
}
