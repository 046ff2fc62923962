package millrace.cmdb.process;

import millrace.cmdb.audit.ConfigurationAudits;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the audit. */
@Component
class CloseAuditDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final ConfigurationAudits audits;

    CloseAuditDelegate(OwnRecord records, ConfigurationAudits audits) {
        this.records = records;
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        audits.close(records.of(execution));
    }
}
