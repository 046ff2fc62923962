package millrace.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.directory.Actors;
import millrace.engine.OpenUserTask;
import millrace.engine.Processes;
import millrace.incident.Awaited;
import millrace.incident.IncidentManagement;
import millrace.incident.ProgressUpdate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lives the life of each sample incident as its people would: they report, triage, diagnose, wait, confirm. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleIncidents {

    private final IncidentManagement incidents;
    private final Processes processes;
    private final Actors actors;
    private final SampleClock clock;
    private final Map<Integer, String> numbers = new HashMap<>();

    SampleIncidents(IncidentManagement incidents, Processes processes, Actors actors, SampleClock clock) {
        this.incidents = incidents;
        this.processes = processes;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps the number of a sample that was written at an earlier start; asked by the product, who sees every record. */
    void remember(SampleIncident sample, String source) {
        numbers.put(
                sample.id(), incidents.log(sample.reportFrom(source)).incident().number());
    }

    /** Reports the sample and leads it to its fate. */
    void play(SampleIncident sample) {
        clock.during(sample.age(), () -> {
            var logged = actors.actAs(sample.report().reporter(), () -> incidents.log(sample.report()));
            numbers.put(sample.id(), logged.incident().number());
            lead(logged.incident().number(), sample);
        });
    }

    private void lead(String number, SampleIncident sample) {
        var detail = sample.detail();
        switch (sample.fate()) {
            case TRIAGE -> {}
            case INVESTIGATE -> investigate(number, detail);
            case WAIT_REQUESTER -> pause(number, Awaited.REQUESTER, detail);
            case WAIT_SUPPLIER -> pause(number, Awaited.SUPPLIER, detail);
            case WAIT_PROBLEM -> pause(number, Awaited.PROBLEM, detail);
            case WAIT_CHANGE -> pause(number, Awaited.CHANGE, detail);
            case PENDING_REVIEW -> restore(number, detail);
            case RESOLVED -> confirm(number, detail);
            case CLOSED -> close(number, sample);
            case CANCELLED -> by("desk", () -> incidents.cancel(number, detail));
            case DUPLICATE ->
                submit(
                        "desk",
                        number,
                        Map.of("triageOutcome", "DUPLICATE", "parent", numbers.get(Integer.valueOf(detail))));
            case SELF_SOLVED -> submit("desk", number, Map.of("triageOutcome", "SELF_SOLVED", "note", detail));
            case REOPENED -> reopen(number, detail);
            case RESTRICTED -> restrict(number, detail);
            case HANDED_OVER -> handOver(number, detail);
        }
    }

    private void investigate(String number, String person) {
        submit("desk", number, Map.of("triageOutcome", "INVESTIGATE"));
        if (person != null) {
            by(person, () -> incidents.change(number, Map.of("assignee", person), null));
            by(
                    person,
                    () -> incidents.update(
                            number,
                            new ProgressUpdate(
                                    "As reported; reproduced by the team.",
                                    "As the reporter says.",
                                    null,
                                    "Logs collected.",
                                    "Compare with the last change.")));
        }
    }

    private void pause(String number, Awaited awaited, String detail) {
        investigate(number, "ops");
        by("ops", () -> {
            if (awaited == Awaited.REQUESTER) {
                incidents.comment(number, detail, false);
            }
            incidents.pause(number, awaited, awaited == Awaited.REQUESTER ? null : detail, detail);
        });
    }

    private void restore(String number, String notes) {
        investigate(number, "ops2");
        submit("ops2", number, Map.of("diagnosis", "RESTORED", "resolutionNotes", notes));
    }

    private void confirm(String number, String notes) {
        restore(number, notes);
        by("user", () -> incidents.confirm(number, "Works again, thank you."));
    }

    private void close(String number, SampleIncident sample) {
        restore(number, sample.detail());
        if (sample.report().reporter().equals("integration")) {
            processes.tell(number, "IncidentRecovered");
        } else {
            by("user", () -> incidents.confirm(number, null));
        }
    }

    private void reopen(String number, String reason) {
        confirm(number, "Moved the calls to their own network class.");
        by("user", () -> incidents.reopen(number, reason));
    }

    private void restrict(String number, String person) {
        by(
                person,
                () -> incidents.change(
                        number,
                        Map.of("visibility", "NAMED_PEOPLE", "readers", List.of(person, "ops2", "user")),
                        null));
    }

    private void handOver(String number, String team) {
        investigate(number, "ops2");
        submit(
                "ops2",
                number,
                Map.of("diagnosis", "HANDED_OVER", "team", team, "reason", "The load waits for the file server."));
    }

    private void submit(String person, String number, Map<String, Object> form) {
        by(person, () -> processes.openTasks(number).stream()
                .map(OpenUserTask::id)
                .forEach(task -> processes.complete(task, form)));
    }

    private void by(String person, Runnable act) {
        clock.pass(Duration.ofMinutes(17));
        actors.actAs(person, () -> {
            act.run();
            return null;
        });
    }
}
