package millrace.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import millrace.engine.EngineTest;
import millrace.engine.OpenUserTask;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import millrace.engine.SampleModels.Seen;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

@EngineTest
class RunningProcessesTests {

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private SampleRecord sample;

    @Autowired
    private Seen seen;

    private String number;

    @BeforeEach
    void nameOne() {
        sample.reset();
        number = "R-" + UUID.randomUUID();
    }

    private void start() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private OpenUserTask task() {
        return processes.openTasks(number).get(0);
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void worksForPeopleWithoutAnyPermissionInTheEngine() {
        identity.setAuthentication("nobody", List.of());
        start();
        processes.assign(number, "ops");
        processes.set(number, Map.of("title", "Plotter"));
        assertThat(processes.isRunning(number)).isTrue();
        assertThat(processes.tell(number, "SampleRecovered")).isTrue();
        assertThat(processes.openTasks(number)).isEmpty();
    }

    @Test
    void knowsTheRecordOfAnOpenTaskAlone() {
        start();
        var task = task().id();
        assertThat(processes.recordOf(task)).contains(number);
        assertThat(processes.recordOf("no-such-task")).isEmpty();
        processes.tell(number, "SampleRecovered");
        assertThat(processes.recordOf(task)).isEmpty();
    }

    @Test
    void isPartOfTheCallersTransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    start();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(processes.isRunning(number)).isFalse();
    }

    @Test
    void tellsWhetherAnybodyListens() {
        assertThat(processes.tell(number, "SampleRecovered")).isFalse();
        start();
        assertThat(processes.tell(number, "SampleClosed")).isFalse();
        assertThat(processes.tell(number, "SampleRecovered")).isTrue();
        assertThat(processes.tell(number, "SampleClosed")).isTrue();
        assertThat(processes.isRunning(number)).isFalse();
    }

    @Test
    void neverStartsAProcessByTelling() {
        assertThat(processes.tell(number, "SampleReported")).isFalse();
        assertThat(processes.isRunning(number)).isFalse();
    }

    @Test
    void waitsWithoutLosingTheClaimedTask() {
        start();
        processes.assign(number, "ops");
        processes.set(number, Map.of("waitsFor", "SUPPLIER"));
        assertThat(task().assignee()).isEqualTo("ops");
        assertThat(processes.tell(number, "SupplierAnswered")).isTrue();
        assertThat(processes.tell(number, "SupplierAnswered")).isFalse();
        assertThat(task().assignee()).isEqualTo("ops");
    }

    @Test
    void tellsItsOwnProcessFromWithinAStepOnceTheStepIsDone() {
        AtomicReference<Boolean> answer = new AtomicReference<>();
        sample.followUp = execution -> answer.set(processes.tell(number, "SampleClosed"));
        start();
        assertThat(processes.tell(number, "SampleRecovered")).isTrue();
        assertThat(answer.get()).isTrue();
        assertThat(processes.isRunning(number)).isFalse();
    }

    @Test
    void tellsAnotherProcessFromWithinAStepAtOnce() {
        String other = "R-" + UUID.randomUUID();
        processes.start("engine-sample", other, Map.of("waitsFor", "NOBODY"));
        AtomicReference<Boolean> answer = new AtomicReference<>();
        sample.followUp = execution -> {
            if (number.equals(execution.getProcessBusinessKey())) {
                answer.set(processes.tell(other, "SampleRecovered"));
                assertThat(processes.tell(other, "Nothing")).isTrue();
            }
        };
        start();
        processes.tell(number, "SampleRecovered");
        assertThat(answer.get()).isTrue();
        assertThat(processes.openTasks(other)).isEmpty();
        assertThat(processes.isRunning(other)).isTrue();
    }

    @Test
    void startsAndTellsAndSetsAnotherProcessFromWithinAStep() {
        String other = "R-" + UUID.randomUUID();
        sample.followUp = execution -> {
            if (number.equals(execution.getProcessBusinessKey())) {
                processes.start("engine-sample", other, Map.of("waitsFor", "NOBODY"));
                assertThat(processes.isRunning(other)).isTrue();
                assertThat(processes.openTasks(other)).hasSize(1);
                processes.assign(other, "ops");
                processes.set(other, Map.of("waitsFor", "SUPPLIER"));
                assertThat(processes.tell(other, "SupplierAnswered")).isTrue();
            }
        };
        start();
        processes.tell(number, "SampleRecovered");
        assertThat(processes.openTasks(other)).singleElement().satisfies(task -> assertThat(task.assignee())
                .isEqualTo("ops"));
        assertThat(processes.tell(other, "SupplierAnswered")).isFalse();
    }

    @Test
    void setsItsOwnVariablesFromWithinAStep() {
        sample.followUp = execution -> processes.set(number, Map.of("title", "From within"));
        start();
        processes.tell(number, "SampleRecovered");
        assertThat(runtime.getVariable(instance().getId(), "title")).isEqualTo("From within");
    }

    @Test
    void tellsFromWithinTheSubmissionOfAForm() {
        String other = "R-" + UUID.randomUUID();
        processes.start("engine-sample", other, Map.of("waitsFor", "NOBODY"));
        sample.form.onSubmit = record -> {
            assertThat(processes.tell(other, "SampleRecovered")).isTrue();
            processes.set(number, Map.of("waitsFor", "SUPPLIER"));
        };
        start();
        tasks.complete(task().id(), Map.of("outcome", "AGAIN"));
        assertThat(processes.openTasks(number)).hasSize(1);
        assertThat(processes.tell(number, "SupplierAnswered")).isTrue();
        assertThat(processes.openTasks(other)).isEmpty();
    }

    @Test
    void rollsBackTheStepWhenWhatFollowsItFails() {
        sample.followUp = execution -> {
            if (processes.tell(number, "SampleClosed")) {
                processes.start("no-such-process", number + "x", Map.of());
            }
        };
        start();
        assertThatThrownBy(() -> processes.tell(number, "SampleRecovered")).isInstanceOf(RuntimeException.class);
        assertThat(processes.openTasks(number)).hasSize(1);
        sample.followUp = execution -> {};
        processes.tell(number, "SampleRecovered");
        assertThat(processes.isRunning(number)).isTrue();
    }

    @Test
    void publishesWhoHasATaskButNotWhatItWasToldItself() {
        start();
        tasks.claim(task().id(), "nat");
        processes.assign(number, "ops");
        tasks.setAssignee(task().id(), null);
        processes.assign(number, null);
        // a new task that nobody has, a claim, a task given back
        assertThat(seen.assignees(number)).containsExactly(null, "nat", null);
    }

    @Test
    void saysThatSomebodyElseMovedTheProcessAtTheSameMoment() {
        start();
        sample.followUp = execution -> {
            assertThat(execution.getVariable("title")).isEqualTo("Printer");
            CompletableFuture.runAsync(() -> processes.set(number, Map.of("title", "Theirs")))
                    .join();
            execution.setVariable("title", "Ours");
        };
        assertThatThrownBy(() -> processes.complete(task().id(), Map.of("outcome", "DONE")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(runtime.getVariable(instance().getId(), "title")).isEqualTo("Theirs");
        assertThat(processes.openTasks(number)).hasSize(1);
    }
}
