package millrace.incident.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.directory.Directory;
import millrace.engine.Processes;
import millrace.engine.UserTaskAssigned;
import millrace.incident.Awaited;
import millrace.incident.Incident;
import millrace.incident.IncidentAssigned;
import millrace.incident.IncidentCancelled;
import millrace.incident.IncidentConfirmed;
import millrace.incident.IncidentLogged;
import millrace.incident.IncidentPaused;
import millrace.incident.IncidentPrioritised;
import millrace.incident.IncidentProgress;
import millrace.incident.IncidentReclassified;
import millrace.incident.IncidentReopened;
import millrace.incident.IncidentResumed;
import millrace.incident.IncidentRetitled;
import millrace.incident.ParentResolved;
import millrace.record.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process incident-resolution what the practice publishes, in the same transaction. */
@Component
class IncidentResolution {

    static final String PROCESS = "incident-resolution";

    private final Processes processes;
    private final IncidentProgress incidents;
    private final Audience audience;
    private final StartedByUs started;
    private final Directory directory;

    IncidentResolution(
            Processes processes,
            IncidentProgress incidents,
            Audience audience,
            StartedByUs started,
            Directory directory) {
        this.directory = directory;
        this.started = started;
        this.processes = processes;
        this.incidents = incidents;
        this.audience = audience;
    }

    @EventListener
    void on(IncidentLogged logged) {
        start(logged.number());
    }

    @EventListener
    void on(IncidentReclassified reclassified) {
        processes.tell(reclassified.number(), "IncidentReclassified");
    }

    @EventListener
    void on(IncidentAssigned assigned) {
        var incident = incidents.standing(assigned.number());
        processes.together(() -> {
            if (assigned.toOthers()) {
                processes.set(assigned.number(), changing(incident));
                show(incident);
                processes.refreshCandidates(assigned.number());
            }
            processes.assign(assigned.number(), assigned.person());
        });
    }

    @EventListener
    void on(IncidentPrioritised prioritised) {
        processes.set(prioritised.number(), changing(incidents.standing(prioritised.number())));
        processes.refreshCandidates(prioritised.number());
    }

    @EventListener
    void on(IncidentRetitled retitled) {
        processes.set(retitled.number(), changing(incidents.standing(retitled.number())));
    }

    @EventListener
    void on(IncidentPaused paused) {
        processes.set(paused.number(), Map.of("waitsFor", paused.awaited().name()));
    }

    @EventListener
    void on(IncidentResumed resumed) {
        processes.tell(resumed.number(), resumed.awaited().answer());
        processes.set(resumed.number(), Map.of("waitsFor", Awaited.NOBODY.name()));
    }

    @EventListener
    void on(IncidentConfirmed confirmed) {
        processes.tell(confirmed.number(), "IncidentConfirmed");
    }

    @EventListener
    void on(IncidentReopened reopened) {
        if (reopened.wasClosed()) {
            start(reopened.number());
        } else {
            processes.tell(reopened.number(), "IncidentReopened");
        }
    }

    @EventListener
    void on(IncidentCancelled cancelled) {
        processes.tell(cancelled.number(), "IncidentCancelled");
    }

    @EventListener
    void on(ParentResolved resolved) {
        processes.tell(resolved.number(), "ParentResolved");
    }

    @EventListener
    void on(UserTaskAssigned taken) {
        if (taken.recordNumber() != null && taken.recordNumber().startsWith("INC-")) {
            Refused.asBadInput(() -> incidents.taken(taken.recordNumber(), taken.assignee()));
        }
    }

    /** What the process knows of the record: copies for the cards of the task list and for its gateways. */
    Map<String, Object> copies(Incident incident) {
        var copies = changing(incident);
        copies.put("number", incident.number());
        copies.put("reporter", directory.name(incident.report().reporter()));
        return copies;
    }

    private static Map<String, Object> changing(Incident incident) {
        var priority = incident.assessment().priority();
        Map<String, Object> copies = new HashMap<>();
        copies.put("title", incident.report().title());
        copies.put("priority", priority == null ? null : priority.name());
        copies.put("assignedTeam", incident.team());
        copies.put("waitsFor", incident.waitsFor().name());
        return copies;
    }

    private void start(String number) {
        var incident = incidents.standing(number);
        processes.together(() -> {
            started.during(number, () -> processes.start(PROCESS, number, copies(incident)));
            // the process may have given it a team meanwhile
            show(incidents.standing(number));
        });
    }

    void show(Incident incident) {
        processes.showTo(
                incident.number(), audience.groups(incident, List.of("agents")), audience.namedPeople(incident));
    }
}
