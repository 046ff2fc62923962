package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the record that it was cancelled. */
@Component
class RecordCancellationDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    RecordCancellationDelegate(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.cancelled(records.of(execution));
    }
}
