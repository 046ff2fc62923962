package millrace.incident.web;

import java.util.List;
import java.util.Map;
import millrace.incident.IncidentAct;
import millrace.incident.IncidentManagement;
import millrace.incident.ProgressUpdate;
import millrace.incident.web.Deed.Situation;
import millrace.workplace.Act;
import millrace.workplace.Field;
import millrace.workplace.Given;
import millrace.workplace.Outcome;
import org.springframework.stereotype.Component;

/** What is said about an incident, and what its requester says of the end. */
@Component
class TalkDeeds {

    private final IncidentManagement management;

    TalkDeeds(IncidentManagement management) {
        this.management = management;
    }

    List<Deed> all() {
        return List.of(
                Deed.of(IncidentAct.COMMENT, TalkDeeds::comment, this::comment),
                Deed.of(IncidentAct.UPDATE, asked -> update(), this::update));
    }

    List<Deed> ofTheEnd() {
        return List.of(
                Deed.of(IncidentAct.CONFIRM, TalkDeeds::confirm, this::confirm),
                Deed.of(IncidentAct.REOPEN, TalkDeeds::reopen, this::reopen).carefully(),
                Deed.of(IncidentAct.CANCEL, TalkDeeds::cancel, this::cancel).carefully());
    }

    private static Act comment(Situation asked) {
        var text = Field.of(Field.Type.LINES, "text", "Comment").due();
        return asked.insider()
                ? Act.of(
                        "comment",
                        "Comment",
                        "The reporter reads it, unless it is internal. What was said stays.",
                        text,
                        Field.of(Field.Type.FLAG, "internal", "Internal: only agents read it"))
                : Act.of("comment", "Comment", "Those who work on it read it. What was said stays.", text);
    }

    private Outcome comment(Situation asked, Given said) {
        management.comment(asked.number(), said.text("text"), said.flag("internal"));
        return Outcome.of(asked.number(), said.flag("internal") ? "Said among agents." : "Said.");
    }

    private static Act update() {
        return Act.of(
                "update",
                "Update",
                "Tells how the work goes, in up to five parts. What was told stays.",
                Field.of(Field.Type.LINES, "symptoms", "Symptoms"),
                Field.of(Field.Type.LINES, "businessImpact", "Business impact"),
                Field.of(Field.Type.LINES, "affectedItems", "Affected items"),
                Field.of(Field.Type.LINES, "done", "Done"),
                Field.of(Field.Type.LINES, "planned", "Planned"));
    }

    private Outcome update(Situation asked, Given said) {
        management.update(
                asked.number(),
                new ProgressUpdate(
                        said.text("symptoms"),
                        said.text("businessImpact"),
                        said.text("affectedItems"),
                        said.text("done"),
                        said.text("planned")));
        return Outcome.of(asked.number(), "The update is on the timeline.");
    }

    private static Act confirm(Situation asked) {
        return Act.of(
                "confirm",
                asked.insider() ? "Confirm" : "It works again",
                asked.insider() ? "Service is restored; the reporter says so." : "Tells us that we are done.",
                Field.of(Field.Type.LINES, "reason", "Note"));
    }

    private Outcome confirm(Situation asked, Given said) {
        management.confirm(asked.number(), said.text("reason"));
        return Outcome.of(asked.number(), "Confirmed. Thank you.");
    }

    private static Act reopen(Situation asked) {
        return Act.of(
                "reopen",
                asked.insider() ? "Reopen" : "It is not solved",
                "Work goes on; long after the end a new incident is opened instead, and linked.",
                Field.reason().due());
    }

    private Outcome reopen(Situation asked, Given said) {
        var open = management.reopen(asked.number(), said.text("reason"));
        return Outcome.of(
                open.number(),
                open.number().equals(asked.number())
                        ? "%s is taken up again.".formatted(open.number())
                        : "%s is long over; %s was opened instead.".formatted(asked.number(), open.number()));
    }

    private static Act cancel(Situation asked) {
        return Act.of(
                        "cancel",
                        asked.insider() ? "Cancel" : "Withdraw",
                        "Ends it for good; its open task disappears, and incidents that wait for it go on by themselves.",
                        Field.reason().due())
                .dangerous()
                .undoneBy("reopen");
    }

    private Outcome cancel(Situation asked, Given said) {
        management.cancel(asked.number(), said.text("reason"));
        return Outcome.of(asked.number(), "%s is cancelled.".formatted(asked.number()))
                .undo("reopen", "Take it up again", Map.of("reason", "Cancelled by mistake."));
    }
}
