package millrace.cmdb.process;

import java.util.List;
import millrace.cmdb.audit.ConfigurationAudits;
import millrace.directory.Directory;
import millrace.engine.EngineRefusal;
import millrace.engine.Facade;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a model may ask the record of an audit: its findings, and who answers for one of them. */
@Facade
@Component("auditRecord")
public class AuditRecord {

    static final String FINDING = "finding";

    private final OwnRecord records;
    private final ConfigurationAudits audits;
    private final Directory directory;

    AuditRecord(OwnRecord records, ConfigurationAudits audits, Directory directory) {
        this.records = records;
        this.audits = audits;
        this.directory = directory;
    }

    public boolean foundSomething(DelegateExecution execution) {
        return !findings(execution).isEmpty();
    }

    /** Places of the findings that nobody has settled. */
    public List<Integer> findings(DelegateExecution execution) {
        return audits.openFindings(records.of(execution));
    }

    /** Whoever answers for the item of the finding of this turn of the loop; never nobody. */
    public String responsible(DelegateExecution execution) {
        return audits.finding(records.of(execution), finding(execution)).responsible();
    }

    /** What the finding of this turn of the loop is about, in a line for the list of tasks. */
    public String title(DelegateExecution execution) {
        var finding = audits.finding(records.of(execution), finding(execution));
        return "%s (%s): %s".formatted(finding.name(), finding.item(), finding.what());
    }

    /** The team that has the item of the finding of this turn of the loop, if it takes work. */
    public List<String> teams(DelegateExecution execution) {
        return ItemRecord.ofTeam(directory, audits.team(records.of(execution), finding(execution)));
    }

    /** Which finding this turn of the loop is about. */
    static int finding(DelegateExecution execution) {
        return place(execution.getVariable(FINDING));
    }

    static int place(Object finding) {
        if (finding instanceof Integer place) {
            return place;
        }
        throw EngineRefusal.badInput(
                "%s: says which finding it is about, by a loop over the findings.".formatted(FINDING));
    }
}
