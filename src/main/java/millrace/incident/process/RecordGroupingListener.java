package millrace.incident.process;

import millrace.engine.OwnRecord;
import millrace.incident.Grouping;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The verdict about the new incident and an open one is told to the practice. */
@Component
class RecordGroupingListener implements ExecutionListener {

    private final OwnRecord records;
    private final Grouping grouping;

    RecordGroupingListener(OwnRecord records, Grouping grouping) {
        this.records = records;
        this.grouping = grouping;
    }

    @Override
    public void notify(DelegateExecution execution) {
        grouping.decided(
                records.of(execution),
                (String) execution.getVariable(IncidentGrouping.CANDIDATE),
                Grouping.Verdict.valueOf((String) execution.getVariable("grouping")));
    }
}
