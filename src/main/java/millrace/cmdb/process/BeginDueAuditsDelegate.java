package millrace.cmdb.process;

import millrace.cmdb.audit.ConfigurationAudits;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins an audit of each source. */
@Component
class BeginDueAuditsDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final ConfigurationAudits audits;

    BeginDueAuditsDelegate(OwnRecord records, ConfigurationAudits audits) {
        this.records = records;
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.requireRoot(execution, ConfigurationProcesses.AUDIT);
        audits.beginDue();
    }
}
