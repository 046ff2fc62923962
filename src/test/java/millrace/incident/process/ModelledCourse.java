package millrace.incident.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Ways through the incident process, for tests that begin in the middle of it. */
abstract class ModelledCourse {

    static final Map<String, Object> RESTORED = Map.of("diagnosis", "RESTORED");

    final ModelledRecord record = new ModelledRecord();
    IncidentEngine incident;

    @BeforeEach
    void forget() {
        record.standsIn = "TRIAGE";
        record.waitsFor = "NOBODY";
        record.impactStated = false;
        record.impactStale = false;
        record.priorityStale = false;
        record.assignmentStale = false;
        record.confirmableByPerson = true;
        record.confirmableByMonitoring = false;
        record.closureIncomplete = false;
        record.joined = false;
        record.candidates.clear();
    }

    void reach(String phase) {
        switch (phase) {
            case "Triage" -> incident.log();
            case "Investigate" -> investigate();
            case "Pending review" -> review();
            default -> {
                review();
                incident.tell("IncidentConfirmed");
            }
        }
    }

    void investigate() {
        incident.log();
        triage("INVESTIGATE");
    }

    void review() {
        investigate();
        incident.complete("Diagnose incident", RESTORED);
    }

    void triage(String outcome) {
        incident.complete("Triage incident", Map.of("triageOutcome", outcome));
    }
}
