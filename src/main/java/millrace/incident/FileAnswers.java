package millrace.incident;

import millrace.attachment.FileAttached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a file from whom an incident waits for as an answer. */
@Component
class FileAnswers {

    private final IncidentManagement management;
    private final VisibleIncidents incidents;

    FileAnswers(IncidentManagement management, VisibleIncidents incidents) {
        this.management = management;
        this.incidents = incidents;
    }

    @EventListener
    void on(FileAttached file) {
        if (!file.internal() && incidents.find(file.record()).isPresent()) {
            management.answered(file.record(), "The requester answered with a file.");
        }
    }
}
