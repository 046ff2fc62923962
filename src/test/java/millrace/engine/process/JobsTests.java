package millrace.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import millrace.engine.EngineTest;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class JobsTests {

    @Autowired
    private Processes processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private SampleRecord sample;

    private final String number = "J-" + UUID.randomUUID();

    @BeforeEach
    void deployOne() {
        sample.reset();
        repository
                .createDeployment()
                .addModelInstance(
                        "engine-job.bpmn",
                        Bpmn.createExecutableProcess("engine-job")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${sampleFollowUpDelegate}")
                                .endEvent()
                                .done())
                .deploy();
    }

    @Test
    void runByThemselves() {
        processes.start("engine-job", number, Map.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> !processes.isRunning(number));
    }

    @Test
    void areTriedAgainLaterAndLaterWithNothingLeftOfTheFailure() {
        AtomicInteger tries = new AtomicInteger();
        sample.followUp = execution -> {
            tries.incrementAndGet();
            processes.set(number, Map.of("left", "over"));
            throw new IllegalStateException("The receiver does not answer.");
        };
        processes.start("engine-job", number, Map.of());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jobs.createJobQuery().withException().count() == 1);
        Job job = jobs.createJobQuery().withException().singleResult();
        assertThat(tries).hasValue(1);
        assertThat(job.getRetries()).isEqualTo(5);
        assertThat(job.getDuedate().toInstant()).isAfter(Instant.now().plusSeconds(5));
        assertThat(job.getExceptionMessage()).contains("does not answer");
        assertThat(processes.isRunning(number)).isTrue();
        sample.reset();
        jobs.executeJob(job.getId());
        assertThat(processes.isRunning(number)).isFalse();
    }
}
