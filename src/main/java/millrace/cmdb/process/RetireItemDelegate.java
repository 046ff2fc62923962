package millrace.cmdb.process;

import millrace.cmdb.verification.Verifications;
import millrace.engine.OwnRecord;
import millrace.record.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the life of the item. */
@Component
class RetireItemDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final Verifications verifications;

    RetireItemDelegate(OwnRecord records, Verifications verifications) {
        this.records = records;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Refused.asBadInput(() -> {
            verifications.retire(records.of(execution));
            return null;
        });
    }
}
