package millrace.incident.process;

import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the record. */
@Component
class CloseIncidentDelegate implements JavaDelegate {

    private final IncidentProgress incidents;

    CloseIncidentDelegate(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.close(execution.getProcessBusinessKey());
    }
}
