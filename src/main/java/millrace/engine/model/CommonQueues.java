package millrace.engine.model;

import java.util.List;
import millrace.engine.TaskQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queues that hold the work of every practice. */
@Configuration(proxyBeanMethods = false)
class CommonQueues {

    // the priority of user tasks: 90 for P1, 70 for P2
    private static final int HIGH = 70;

    @Bean
    TaskQueue myWork() {
        return new TaskQueue("My work", "Tasks you have claimed", 10, true, false, List.of(), null, null);
    }

    @Bean
    TaskQueue myTeamsUnassigned() {
        return new TaskQueue(
                "My teams unassigned", "Tasks of your teams that nobody has", 20, false, true, List.of(), null, null);
    }

    @Bean
    TaskQueue highPriorities() {
        return new TaskQueue(
                "P1 and P2", "Tasks of critical and high priority", 70, false, false, List.of(), HIGH, null);
    }

    @Bean
    TaskQueue allOpen() {
        return TaskQueue.of("All open", "Every open task you may see", 80);
    }
}
