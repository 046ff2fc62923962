package millrace.incident.process;

import java.util.List;
import millrace.engine.TaskQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queues of the task list that follow the phases of an incident. */
@Configuration
class IncidentQueues {

    private static final String DIAGNOSE = "userTask_diagnoseIncident";

    @Bean
    TaskQueue requiresTriage() {
        return queue("Requires triage", "New incidents to classify", 30, "userTask_triageIncident", null);
    }

    @Bean
    TaskQueue investigating() {
        return queue("Investigating", "Incidents that are worked on", 40, DIAGNOSE, false);
    }

    @Bean
    TaskQueue waiting() {
        return queue("Waiting", "Incidents that wait for somebody or something", 50, DIAGNOSE, true);
    }

    @Bean
    TaskQueue pendingReview() {
        return queue(
                "Pending review",
                "Service is restored; the requester's word is awaited",
                60,
                "userTask_confirmResolution",
                null);
    }

    private static TaskQueue queue(String name, String description, int rank, String elementId, Boolean waiting) {
        return new TaskQueue(name, description, rank, false, false, List.of(elementId), null, waiting);
    }
}
