package millrace.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram of the incident process does what it shows; the record behind it answers as each test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentResolutionModelTests extends ModelledCourse {

    @BeforeAll
    void start() throws IOException {
        incident = new IncidentEngine(record);
    }

    @AfterAll
    void leavesNoNodeAndNoFlowUntouched() throws IOException {
        assertThat(incident.untouched()).isEmpty();
        incident.close();
    }

    @Test
    void leadsFromReportToClosure() {
        record.closureIncomplete = true;
        incident.log();
        assertThat(incident.variable("impact")).isEqualTo("EXTENSIVE");
        assertThat(incident.variable("priority")).isEqualTo("P1");
        assertThat(incident.variable("assignedTeam")).isEqualTo("network");
        assertThat(incident.task("Triage incident").getPriority()).isEqualTo(90);
        triage("INVESTIGATE");
        incident.complete("Diagnose incident", RESTORED);
        incident.complete("Confirm resolution", Map.of("confirmation", "CONFIRMED"));
        incident.complete("Complete closure");
        assertThat(incident.endedWith("event_incidentClosed")).isTrue();
    }

    @Test
    void startsByMessageAndKeepsAStatedImpact() {
        record.impactStated = true;
        incident.report();
        assertThat(incident.times("businessRuleTask_determineImpact")).isZero();
        assertThat(incident.openTasks()).containsExactly("Triage incident");
    }

    @Test
    void closesWhatTheRequesterSolved() {
        incident.log();
        triage("SELF_SOLVED");
        assertThat(incident.endedWith("event_incidentClosed")).isTrue();
        assertThat(incident.times("subProcess_investigate")).isZero();
    }

    @Test
    void offersTheConfirmationToTheServiceDeskAndGivesItToNobody() {
        review();
        assertThat(incident.task("Confirm resolution").getAssignee()).isNull();
        assertThat(incident.offeredTo("Confirm resolution")).containsExactly("service-desk");
    }

    @Test
    void handsOverAsOftenAsNeeded() {
        investigate();
        incident.complete("Diagnose incident", Map.of("diagnosis", "HANDED_OVER"));
        incident.complete("Diagnose incident", Map.of("diagnosis", "HANDED_OVER"));
        assertThat(incident.openTasks()).containsExactly("Diagnose incident");
    }

    @Test
    void letsADuplicateWaitForItsParentAndResolvesItWithIt() {
        incident.log();
        triage("DUPLICATE");
        assertThat(incident.awaited()).contains("ParentReleased", "ParentResolved");
        assertThat(incident.openTasks()).containsExactly("Diagnose incident");
        incident.tell("ParentResolved");
        assertThat(incident.openTasks()).containsExactly("Confirm resolution");
    }

    @Test
    void joinsAReportToTheFirstOpenIncidentThatTheTableNames() {
        record.candidates.putAll(Map.of("INC-1", 0.4));
        record.candidates.put("INC-2", 0.9);
        record.candidates.put("INC-3", 0.9);
        incident.log();
        assertThat(incident.times("businessRuleTask_compareWithOpenIncidents")).isEqualTo(2);
        assertThat(incident.times("userTask_triageIncident")).isZero();
        assertThat(incident.awaited()).contains("ParentReleased", "ParentResolved");
        assertThat(incident.openTasks()).containsExactly("Diagnose incident");
    }

    @Test
    void leavesToTriageWhatTheTableOnlyProposes() {
        record.candidates.put("INC-1", 0.6);
        record.candidates.put("INC-2", 0.1);
        incident.log();
        assertThat(incident.times("businessRuleTask_compareWithOpenIncidents")).isEqualTo(2);
        assertThat(incident.openTasks()).containsExactly("Triage incident");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTER, RequesterAnswered",
        "SUPPLIER, SupplierAnswered",
        "PROBLEM, ProblemSolved",
        "CHANGE, ChangeImplemented",
        "PARENT, ParentReleased"
    })
    void waitsBesideTheClaimedTaskUntilTheAnswerComes(String awaited, String answer) {
        investigate();
        var task = incident.task("Diagnose incident").getId();
        incident.set("waitsFor", awaited);
        assertThat(incident.awaited()).contains(answer);
        incident.tell(answer);
        assertThat(incident.variable("waitsFor")).isEqualTo("NOBODY");
        assertThat(incident.awaited()).doesNotContain(answer);
        assertThat(incident.task("Diagnose incident").getId()).isEqualTo(task);
        incident.set("waitsFor", awaited);
        assertThat(incident.awaited()).contains(answer);
        incident.set("waitsFor", "NOBODY");
        assertThat(incident.awaited()).doesNotContain(answer);
    }

    @Test
    void waitsForOneAtATime() {
        investigate();
        incident.set("waitsFor", "SUPPLIER");
        incident.set("waitsFor", "REQUESTER");
        assertThat(incident.awaited()).contains("RequesterAnswered").doesNotContain("SupplierAnswered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARENT", "NOBODY"})
    void waitsAtOnceWhenARecordComesInWaiting(String known) {
        record.standsIn = "INVESTIGATE";
        record.waitsFor = "PARENT";
        incident.log(Map.of("waitsFor", known));
        assertThat(incident.awaited()).containsOnlyOnce("ParentReleased");
        incident.tell("ParentReleased");
        assertThat(incident.awaited()).doesNotContain("ParentReleased");
    }

    @Test
    void asksForConfirmationOfARecordThatComesInRestored() {
        record.standsIn = "PENDING_REVIEW";
        incident.log();
        assertThat(incident.openTasks()).containsExactly("Confirm resolution");
    }

    @Test
    void takesUpRefusedWorkAgainAndForgetsTheRefusal() {
        review();
        incident.complete("Confirm resolution", Map.of("confirmation", "REFUSED"));
        assertThat(incident.openTasks()).containsExactly("Diagnose incident");
        record.confirmableByPerson = false;
        incident.complete("Diagnose incident", RESTORED);
        assertThat(incident.endedWith("event_incidentClosed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Triage", "Investigate", "Pending review"})
    void resolvesWhatMonitoringSeesRecovered(String phase) {
        record.confirmableByPerson = false;
        record.confirmableByMonitoring = true;
        reach(phase);
        incident.tell("IncidentRecovered");
        assertThat(incident.endedWith("event_incidentClosed")).isTrue();
    }

    @Test
    void resolvesWhenTheRequesterConfirms() {
        review();
        incident.tell("IncidentConfirmed");
        assertThat(incident.endedWith("event_incidentClosed")).isTrue();
    }

    @Test
    void resolvesWhenNobodyAnswersInTime() {
        review();
        incident.letTheTimerPass();
        assertThat(incident.endedWith("event_incidentClosed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pending review", "Resolved"})
    void reopensWhatWasThoughtResolved(String phase) {
        record.closureIncomplete = true;
        reach(phase);
        incident.tell("IncidentReopened");
        assertThat(incident.openTasks()).containsExactly("Diagnose incident");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Triage", "Investigate", "Pending review", "Resolved"})
    void cancelsFromEveryPhase(String phase) {
        record.closureIncomplete = true;
        reach(phase);
        incident.tell("IncidentCancelled");
        assertThat(incident.endedWith("event_incidentCancelled")).isTrue();
        assertThat(incident.times("event_incidentClosed")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Triage", "Investigate", "Pending review", "Resolved"})
    void reclassifiesFromEveryPhaseBesideTheWork(String phase) {
        record.closureIncomplete = true;
        reach(phase);
        var tasks = incident.openTasks();
        record.impactStale = record.priorityStale = record.assignmentStale = true;
        incident.tell("IncidentReclassified");
        record.impactStale = record.priorityStale = record.assignmentStale = false;
        incident.tell("IncidentReclassified");
        assertThat(incident.times("businessRuleTask_determineImpactAgain")).isOne();
        assertThat(incident.times("businessRuleTask_determinePriorityAgain")).isOne();
        assertThat(incident.times("businessRuleTask_determineTeamAgain")).isOne();
        assertThat(incident.openTasks()).isEqualTo(tasks);
    }
}
