package millrace.incident.process;

import millrace.incident.Awaited;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An answer that reached the process ends the record's wait. */
@Component
class ResumeWorkListener implements ExecutionListener {

    private final IncidentProgress incidents;

    ResumeWorkListener(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        incidents.answered(execution.getProcessBusinessKey());
        execution.setVariable("waitsFor", Awaited.NOBODY.name());
    }
}
