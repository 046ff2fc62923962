package millrace.cmdb.process;

import millrace.cmdb.verification.Verifications;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everything about the item is right now. */
@Component
class RecordCorrectionDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final Verifications verifications;

    RecordCorrectionDelegate(OwnRecord records, Verifications verifications) {
        this.records = records;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verifications.verified(records.of(execution), false);
    }
}
