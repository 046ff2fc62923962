package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the record. */
@Component
class CloseIncidentDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    CloseIncidentDelegate(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.close(records.of(execution));
    }
}
