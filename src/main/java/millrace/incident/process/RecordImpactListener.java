package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import millrace.record.Impact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the impact becomes the record's impact. */
@Component
class RecordImpactListener implements ExecutionListener {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    RecordImpactListener(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.assess(records.of(execution), Impact.valueOf((String) execution.getVariable("impact")));
    }
}
