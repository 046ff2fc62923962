package millrace.cmdb.process;

import millrace.cmdb.verification.Verifications;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the verification of each item that is due. */
@Component
class BeginDueVerificationsDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final Verifications verifications;

    BeginDueVerificationsDelegate(OwnRecord records, Verifications verifications) {
        this.records = records;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.requireRoot(execution, ConfigurationProcesses.VERIFICATION);
        verifications.beginDue();
    }
}
