package millrace.cmdb.process;

import millrace.cmdb.verification.Verifications;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names on the item's timeline who is missing, where its owner cannot be asked. */
@Component
class DetermineVerifierDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final Verifications verifications;

    DetermineVerifierDelegate(OwnRecord records, Verifications verifications) {
        this.records = records;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verifications.nameGap(records.of(execution));
    }
}
