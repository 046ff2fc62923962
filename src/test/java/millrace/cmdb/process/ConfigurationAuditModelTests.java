package millrace.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import millrace.engine.process.ModelledProcess;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The diagram of the audit does what it shows; the configuration behind it answers as each test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationAuditModelTests {

    private final ModelledConfiguration configuration = new ModelledConfiguration();
    private ModelledProcess audit;
    private int numbers;

    @BeforeAll
    void start() throws IOException {
        audit = new ModelledProcess(
                "configuration-audit", configuration.beans(), "processes/cmdb/configuration-audit.bpmn");
    }

    @BeforeEach
    void forget() {
        configuration.done.clear();
        configuration.findings = List.of(1, 2);
    }

    @AfterAll
    void leavesNoNodeAndNoFlowUntouched() throws IOException {
        assertThat(audit.untouched()).isEmpty();
        audit.close();
    }

    @Test
    void makesATaskOfEachFindingForWhoeverAnswersForIt() {
        begin();
        assertThat(audit.tasks("Resolve finding"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("ops1", "ops2");
    }

    @Test
    void takesOverWhatTheSourceSaysAndKeepsWhatTheRecordSays() {
        begin();
        complete("KEPT");
        assertThat(configuration.done).containsExactly("compareSource");
        complete("TAKEN_OVER");
        assertThat(configuration.done).containsExactly("compareSource", "takeOverSource", "closeAudit");
        assertThat(audit.endedWith("event_auditClosed")).isTrue();
    }

    @Test
    void endsAtOnceWhereSourceAndRecordsAgree() {
        configuration.findings = List.of();
        begin();
        assertThat(audit.endedWith("event_recordsAgree")).isTrue();
        assertThat(configuration.done).containsExactly("compareSource");
    }

    @Test
    void givesWayToANewerAuditOfTheSameSource() {
        begin();
        audit.tell("AuditSuperseded");
        assertThat(audit.openTasks()).isEmpty();
        assertThat(audit.endedWith("event_auditSuperseded")).isTrue();
    }

    @Test
    void beginsAuditsWhenTheTimeHasCome() {
        audit.letTheStartTimerPass();
        assertThat(configuration.done).containsExactly("beginDueAudits");
        assertThat(audit.passes("event_auditsBegun")).isOne();
    }

    private void begin() {
        audit.startBy("AuditDue", "AUD-" + ++numbers);
    }

    private void complete(String outcome) {
        audit.complete(audit.tasks("Resolve finding").get(0), Map.of("findingOutcome", outcome));
    }
}
