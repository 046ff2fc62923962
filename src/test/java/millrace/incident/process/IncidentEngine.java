package millrace.incident.process;

import java.io.IOException;
import java.util.Map;
import millrace.engine.process.ModelledProcess;

/** The incident process alone, with the decisions it asks. */
final class IncidentEngine extends ModelledProcess {

    private int numbers = 1000;

    IncidentEngine(ModelledRecord record) throws IOException {
        super(
                "incident-resolution",
                ModelledRecord.beans(record),
                "processes/incident/incident-resolution.bpmn",
                "decisions/incident/incident-impact.dmn",
                "decisions/incident/incident-priority.dmn",
                "decisions/incident/incident-assignment.dmn",
                "decisions/incident/incident-grouping.dmn");
    }

    void log() {
        log(Map.of());
    }

    void log(Map<String, Object> variables) {
        start("INC-" + ++numbers, variables);
    }

    void report() {
        startBy("IncidentReported", "INC-" + ++numbers);
    }
}
