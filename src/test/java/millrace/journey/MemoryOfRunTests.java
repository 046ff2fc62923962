package millrace.journey;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import millrace.engine.EngineTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run is told by its own version, as long as its history is there, and never without end. */
@EngineTest
class MemoryOfRunTests extends SampleRuns {

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Test
    void keepsToTheVersionThatARunBeganWith() {
        number = number.replace("S-", "J-");
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
}
