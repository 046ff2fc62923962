package millrace.incident.process;

import millrace.incident.IncidentProgress;
import millrace.record.Impact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the impact becomes the record's impact. */
@Component
class RecordImpactListener implements ExecutionListener {

    private final IncidentProgress incidents;

    RecordImpactListener(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.assess(execution.getProcessBusinessKey(), Impact.valueOf((String) execution.getVariable("impact")));
    }
}
