package millrace.cmdb.process;

import millrace.cmdb.verification.Verifications;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the lead of the team that has the item. */
@Component
class HandToLeadDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final Verifications verifications;

    HandToLeadDelegate(OwnRecord records, Verifications verifications) {
        this.records = records;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verifications.handToLead(records.of(execution));
    }
}
