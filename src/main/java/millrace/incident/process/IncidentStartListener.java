package millrace.incident.process;

import java.util.Map;
import millrace.engine.EngineRefusal;
import millrace.engine.Forms;
import millrace.engine.OwnRecord;
import millrace.incident.IncidentProgress;
import millrace.record.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Tells the doors apart: a process that the front door starts finds its record, one that was started directly logs it
 * first, from the fields of the form log-incident.
 */
@Component
class IncidentStartListener implements ExecutionListener {

    private static final String FORM = "log-incident";

    private final OwnRecord records;
    private final IncidentProgress incidents;
    private final Forms forms;
    private final StartedByUs started;
    private final IncidentResolution resolution;

    IncidentStartListener(
            OwnRecord records,
            IncidentProgress incidents,
            Forms forms,
            StartedByUs started,
            IncidentResolution resolution) {
        this.records = records;
        this.incidents = incidents;
        this.forms = forms;
        this.started = started;
        this.resolution = resolution;
    }

    @Override
    public void notify(DelegateExecution execution) {
        records.requireRoot(execution, IncidentResolution.PROCESS);
        var number = execution.getProcessBusinessKey();
        if (number == null) {
            log(execution);
        } else if (!started.now(number)) {
            throw EngineRefusal.badInput("businessKey: Millrace gives the number itself; leave it out.");
        }
    }

    private void log(DelegateExecution execution) {
        Map<String, Object> sent = execution.getVariables();
        var report = ReportForm.read(forms.check(FORM, sent));
        var logged = Refused.asBadInput(() -> incidents.logStarted(report));
        if (!logged.isNew()) {
            throw EngineRefusal.badInput("correlationId: %s carries it already."
                    .formatted(logged.incident().number()));
        }
        execution.removeVariables(sent.keySet());
        execution.setProcessBusinessKey(logged.incident().number());
        execution.setVariables(resolution.copies(logged.incident()));
        resolution.show(logged.incident());
    }
}
