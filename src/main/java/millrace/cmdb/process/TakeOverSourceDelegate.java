package millrace.cmdb.process;

import millrace.cmdb.audit.ConfigurationAudits;
import millrace.engine.OwnRecord;
import millrace.record.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the record what the source says. */
@Component
class TakeOverSourceDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final ConfigurationAudits audits;

    TakeOverSourceDelegate(OwnRecord records, ConfigurationAudits audits) {
        this.records = records;
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Refused.asBadInput(() -> {
            audits.takeOver(records.of(execution), AuditRecord.finding(execution));
            return null;
        });
    }
}
