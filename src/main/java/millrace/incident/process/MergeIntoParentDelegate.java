package millrace.incident.process;

import millrace.incident.Awaited;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a duplicate wait for the incident it duplicates. */
@Component
class MergeIntoParentDelegate implements JavaDelegate {

    private final IncidentProgress incidents;

    MergeIntoParentDelegate(IncidentProgress incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.mergeIntoParent(execution.getProcessBusinessKey());
        execution.setVariable("waitsFor", Awaited.PARENT.name());
    }
}
