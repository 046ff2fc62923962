package millrace.journey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.engine.EngineTest;
import millrace.engine.Pending;
import millrace.engine.ProcessRun;
import millrace.engine.ProcessRuns;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import millrace.journey.SeenRuns.KnownModel;
import millrace.journey.SeenRuns.Seen;
import millrace.model.Drawing;
import millrace.model.ModelFile;
import millrace.model.ProcessMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of element that a token can pass is told with the way on which it was reached. */
@EngineTest
class RunsOfProcessesTests {

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private Processes processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private SampleRecord sample;

    private final String number = "J-" + UUID.randomUUID();

    @BeforeEach
    void reset() {
        sample.reset();
    }

    private Seen see(ProcessRun run) {
        ModelFile file = runs.model(run);
        return new Seen(
                run,
                new KnownModel(ProcessMap.read(file), Drawing.of(file)),
                runs.passages(run, 1_000),
                runs.pending(run));
    }

    private ProcessRun newest() {
        return runs.of(number).get(0);
    }

    private Course course() {
        return course(newest());
    }

    private Course course(ProcessRun run) {
        return new Course(see(run), new Names(Map.of(), Map.of("network", "Network")), Instant.now());
    }

    private Outlook outlook() {
        return new Outlook(see(newest()), new Names(Map.of(), Map.of("network", "Network")));
    }

    /** Elements with the way to them, in order. */
    private String path() {
        return course().steps().stream()
                .map(step -> step.flows().stream().map(flow -> flow + ">").collect(joining()) + step.element())
                .collect(joining(" "));
    }

    private void complete(String element, Map<String, Object> values) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .list()
                .get(0);
        tasks.complete(task.getId(), values);
    }

    private void review(String outcome) {
        processes.complete(processes.openTasks(number).get(0).id(), Map.of("outcome", outcome));
    }

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
        processes.start("engine-journey", number, Map.of());
        assertThat(path())
                .startsWith("begun j1>fork")
                .contains("j2>each each each each")
                .contains("j3>decide");
        assertThat(outlook().waits())
                .filteredOn(wait -> wait.kind().equals("TIMER"))
                .singleElement()
                .satisfies(wait -> assertThat(wait.due()).isAfter(Instant.now().plus(Duration.ofHours(47))));
        assertThat(outlook().next(course().tokens())).extracting(Way::name).contains("News came", "Too late");
        fireTimer();
        for (int i = 0; i < 3; i++) {
            complete("each", Map.of());
        }
        assertThat(path())
                .contains("j6>late j8>either j9>join")
                .endsWith("j4>join j10>j11>call");
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
    void keepsToTheVersionThatARunBeganWith() {
        processes.start("engine-journey", number, Map.of());
        int before = newest().version();
        var next = org.camunda.bpm.model.bpmn.Bpmn.createExecutableProcess("engine-journey")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("another")
                .endEvent()
                .done();
        var deployment = repository
                .createDeployment()
                .addModelInstance("another.bpmn", next)
                .deploy();
        assertThat(newest().version()).isEqualTo(before);
        assertThat(newest().newest()).isEqualTo(before + 1);
        assertThat(runs.model(newest()).content()).contains("Ask each").doesNotContain("another");
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void tellsTheLastOfHundredsOfLoopsAndWhereItStands() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        for (int i = 0; i < 40; i++) {
            review("AGAIN");
        }
        var last = runs.passages(newest(), 30);
        // the thirty last ones, of which the newest is open, and the open sub-process around
        assertThat(last).hasSize(31);
        assertThat(last.get(0).element()).isEqualTo("subProcess_review");
        assertThat(last.get(30).element()).isEqualTo("userTask_reviewSample");
        var counts = course().steps().stream()
                .flatMap(step -> step.flows().stream())
                .collect(toMap(flow -> flow, flow -> 1, Integer::sum));
        assertThat(counts).containsEntry("s5", 40).containsEntry("s3", 41).containsEntry("s2", 1);
    }

    @Test
    void knowsNothingOnceTheHistoryIsCleanedUp() {
        processes.start("engine-sample", number, Map.of("title", "Printer", "waitsFor", "NOBODY"));
        review("DONE");
        processes.tell(number, "SampleClosed");
        assertThat(newest().to()).isNotNull();
        assertThat(runs.pending(newest())).isEmpty();
        history.deleteHistoricProcessInstance(newest().id());
        assertThat(runs.of(number)).isEmpty();
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
