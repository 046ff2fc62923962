package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.Awaited;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An answer that reached the process ends the record's wait. */
@Component
class ResumeWorkListener implements ExecutionListener {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    ResumeWorkListener(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.answered(records.of(execution));
        execution.setVariable("waitsFor", Awaited.NOBODY.name());
    }
}
