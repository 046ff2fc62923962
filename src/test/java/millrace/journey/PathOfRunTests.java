package millrace.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import millrace.engine.EngineTest;
import millrace.engine.Pending;
import millrace.engine.ProcessRun;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of element that a token can pass is told with the way on which it was reached. */
@EngineTest
class PathOfRunTests extends SampleRuns {

    @Autowired
    private ManagementService jobs;

    @Test
    void tellsLoopsPassByPass() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        review("AGAIN");
        review("AGAIN");
        assertThat(path())
                .isEqualTo("event_started f1>gateway_join f3>subProcess_review s_start"
                        + " s1>businessRuleTask_determinePriority s2>s_join s3>userTask_reviewSample s4>s_outcome"
                        + " s5>s_join s3>userTask_reviewSample s4>s_outcome s5>s_join s3>userTask_reviewSample");
        assertThat(course().tokens()).extracting(Token::element).containsExactly("userTask_reviewSample");
        assertThat(outlook().next(course().tokens())).extracting(Way::to).contains("s_end", "userTask_reviewSample");
    }

    @Test
    void tellsAWaitBesideTheWorkAndTheWayAroundIt() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        processes.set(number, Map.of("waitsFor", "SUPPLIER"));
        assertThat(path()).endsWith("subProcess_waitForSupplier w_start w1>event_supplierAnswered");
        assertThat(course().tokens())
                .extracting(Token::element)
                .containsExactlyInAnyOrder("userTask_reviewSample", "event_supplierAnswered");
        assertThat(outlook().waits())
                .filteredOn(Wait::isAwaited)
                .extracting(Wait::kind, Wait::element)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("TASK", "userTask_reviewSample"),
                        org.assertj.core.groups.Tuple.tuple("MESSAGE", "event_supplierAnswered"));
        assertThat(outlook().waits())
                .filteredOn(wait -> wait.kind().equals("TASK"))
                .singleElement()
                .extracting(Wait::offered)
                .isEqualTo("offered to Network");
        processes.tell(number, "SampleRecovered");
        assertThat(path()).endsWith("event_recovered f5>serviceTask_followUp f6>event_closed");
        assertThat(course().steps())
                .filteredOn(step -> step.state() == Step.State.LEFT)
                .extracting(Step::element)
                .contains("subProcess_review", "userTask_reviewSample", "event_supplierAnswered");
    }

    @Test
    void tellsForksRepetitionsTimersLinksCallsAndBackgroundWork() {
        sample.followUp = execution -> {
            throw new IllegalStateException("The receiver of secret.example does not answer.");
        };
        number = number.replace("S-", "J-");
        processes.start("engine-journey", number, Map.of());
        // both branches begin in the same moment
        assertThat(path().split(" "))
                .startsWith("begun", "j1>fork")
                .containsExactlyInAnyOrder("begun", "j1>fork", "j2>each", "each", "each", "each", "j3>decide");
        assertThat(outlook().waits())
                .filteredOn(wait -> wait.kind().equals("TIMER"))
                .singleElement()
                .satisfies(wait -> assertThat(wait.due()).isAfter(Instant.now().plus(Duration.ofHours(47))));
        assertThat(outlook().next(course().tokens())).extracting(Way::name).contains("News came", "Too late");
        fireTimer();
        for (int i = 0; i < 3; i++) {
            complete("each", Map.of());
        }
        assertThat(path()).contains("j6>late j8>either j9>join").endsWith("j4>join j10>j11>call");
        called();
        await().atMost(Duration.ofSeconds(20)).until(() -> !outlook().failures().isEmpty());
        assertThat(course().tokens()).extracting(Token::name).containsExactly("Work in the background");
        assertThat(outlook().failures()).singleElement().satisfies(failure -> assertThat(failure.sentence())
                .contains("Work in the background")
                .contains("tried again")
                .doesNotContain("secret", "Exception"));
    }

    private void fireTimer() {
        jobs.executeJob(jobs.createJobQuery()
                .timers()
                .processInstanceId(newest().id())
                .singleResult()
                .getId());
    }

    /** The called run is told after its caller, by its own version. */
    private void called() {
        List<ProcessRun> all = runs.of(number);
        assertThat(all).extracting(ProcessRun::key).containsExactly("engine-journey", "engine-called");
        ProcessRun called = all.get(1);
        assertThat(called.caller()).isEqualTo(all.get(0).id());
        assertThat(course().steps())
                .filteredOn(step -> step.element().equals("call"))
                .singleElement()
                .extracting(Step::called)
                .isEqualTo(called.id());
        assertThat(course(called).tokens()).extracting(Token::name).containsExactly("Do the called work");
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(called.id())
                .singleResult()
                .getId());
    }

    @Test
    void tellsEveryKindOfWaitApart() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        assertThat(runs.pending(newest()))
                .extracting(Pending::kind)
                .containsExactlyInAnyOrder(Pending.Kind.TASK, Pending.Kind.MESSAGE, Pending.Kind.CONDITION);
        assertThat(outlook().waits())
                .filteredOn(wait -> !wait.isAwaited())
                .extracting(Wait::element)
                .containsExactlyInAnyOrder("event_recovered", "w_start");
    }
}
