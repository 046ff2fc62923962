package millrace.incident.process;

import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the record that it was cancelled. */
@Component
class RecordCancellationDelegate implements JavaDelegate {

    private final IncidentProgress incidents;

    RecordCancellationDelegate(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.cancelled(execution.getProcessBusinessKey());
    }
}
