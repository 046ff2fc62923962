package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import millrace.record.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Monitoring's word that the service recovered goes on the record. */
@Component
class RecordRecoveryListener implements ExecutionListener {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    RecordRecoveryListener(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Refused.asBadInput(() -> {
            incidents.recovered(records.of(execution));
            return null;
        });
    }
}
