package millrace.cmdb.process;

import millrace.cmdb.audit.ConfigurationAudits;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down what a source and the records say differently. */
@Component
class CompareSourceDelegate implements JavaDelegate {

    private final OwnRecord records;
    private final ConfigurationAudits audits;

    CompareSourceDelegate(OwnRecord records, ConfigurationAudits audits) {
        this.records = records;
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        audits.compare(records.of(execution));
    }
}
