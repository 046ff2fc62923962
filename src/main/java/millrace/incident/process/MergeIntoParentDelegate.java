package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.Awaited;
import millrace.incident.IncidentProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a duplicate wait for the incident it duplicates. */
@Component
class MergeIntoParentDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final IncidentProgress incidents;

    MergeIntoParentDelegate(OwnRecord records, IncidentProgress incidents) {
        this.records = records;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.mergeIntoParent(records.of(execution));
        execution.setVariable("waitsFor", Awaited.PARENT.name());
    }
}
