package millrace.engine.sparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import millrace.engine.EngineTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine no longer asks changes nothing of what it keeps. */
@EngineTest
class SparingTests {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private CommandExecutor commands;

    private String begin() {
        return runtime.startProcessInstanceByKey("engine-bare").getId();
    }

    private String task(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @Test
    void keepsHowLongAStepTook() {
        var instance = begin();
        tasks.claim(task(instance), "nina");
        tasks.complete(task(instance));
        assertThatDurationsAreKept(instance);
    }

    @Test
    void keepsHowLongAStepTookThatWasTakenAndEndedAtOnce() {
        var instance = begin();
        var task = task(instance);
        commands.execute(context -> {
            tasks.claim(task, "nina");
            tasks.complete(task);
            return null;
        });
        assertThatDurationsAreKept(instance);
    }

    private static long millis(Date begin, Date end) {
        return Duration.between(begin.toInstant(), end.toInstant()).toMillis();
    }

    private void assertThatDurationsAreKept(String instance) {
        var task = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(task.getAssignee()).isEqualTo("nina");
        assertThat(task.getDurationInMillis()).isEqualTo(millis(task.getStartTime(), task.getEndTime()));
        var steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list();
        assertThat(steps).hasSize(3).allSatisfy(step -> assertThat(step.getDurationInMillis())
                .isEqualTo(millis(step.getStartTime(), step.getEndTime())));
        var whole = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(whole.getDurationInMillis()).isNotNull();
    }
}
