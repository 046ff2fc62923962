package millrace.journey;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import millrace.engine.ProcessRun;
import millrace.engine.ProcessRuns;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import millrace.journey.SeenRuns.KnownModel;
import millrace.journey.SeenRuns.Seen;
import millrace.model.Drawing;
import millrace.model.ModelFile;
import millrace.model.ProcessMap;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs of the sample processes, told as the journey of a record tells them. */
abstract class SampleRuns {

    @Autowired
    ProcessRuns runs;

    @Autowired
    Processes processes;

    @Autowired
    TaskService tasks;

    @Autowired
    SampleRecord sample;

    // of the samples: the engine lets nothing else speak for a record
    String number = "S-" + UUID.randomUUID();

    @BeforeEach
    void reset() {
        sample.reset();
    }

    Seen see(ProcessRun run) {
        ModelFile file = runs.model(run);
        return new Seen(
                run,
                new KnownModel(ProcessMap.read(file), Drawing.of(file)),
                runs.passages(run, 1_000),
                runs.pending(run));
    }

    ProcessRun newest() {
        return runs.of(number).get(0);
    }

    Course course() {
        return course(newest());
    }

    Course course(ProcessRun run) {
        return new Course(see(run), new Names(Map.of(), Map.of("network", "Network")), Instant.now());
    }

    Outlook outlook() {
        return new Outlook(see(newest()), new Names(Map.of(), Map.of("network", "Network")));
    }

    /** Elements with the way to them, in order. */
    String path() {
        return course().steps().stream()
                .map(step -> step.flows().stream().map(flow -> flow + ">").collect(joining()) + step.element())
                .collect(joining(" "));
    }

    void complete(String element, Map<String, Object> values) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .list()
                .get(0);
        tasks.complete(task.getId(), values);
    }

    void review(String outcome) {
        processes.complete(processes.openTasks(number).get(0).id(), Map.of("outcome", outcome));
    }
}
