package millrace.directory.process;

import millrace.directory.PersonLeft;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives back every user task that somebody who left still has, whatever practice it belongs to. */
@Component
class TasksOfLeavers {

    private final TaskService tasks;
    private final AsTheEngine asTheEngine;

    TasksOfLeavers(TaskService tasks, AsTheEngine asTheEngine) {
        this.tasks = tasks;
        this.asTheEngine = asTheEngine;
    }

    // after the practices, which know more to say about it than that nobody has it
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(PersonLeft left) {
        asTheEngine.does(() -> tasks.createTaskQuery()
                .taskAssignee(left.person().key())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }
}
