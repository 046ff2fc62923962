package millrace.incident.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import millrace.directory.Actors;
import millrace.incident.Awaited;
import millrace.incident.Incident;
import millrace.incident.IncidentAct;
import millrace.incident.IncidentManagement;
import millrace.incident.web.Deed.Situation;
import millrace.record.Impact;
import millrace.record.Urgency;
import millrace.workplace.Act;
import millrace.workplace.Field;
import millrace.workplace.Given;
import millrace.workplace.KnownNames;
import millrace.workplace.Outcome;
import org.springframework.stereotype.Component;

/** Who works on an incident, how soon, and what the work waits for. */
@Component
class WorkDeeds {

    private static final String TEAM = "assignedTeam";
    private static final String ASSIGNEE = "assignee";
    private static final String REASON = "reason";

    private final IncidentManagement management;
    private final Actors actors;
    private final KnownNames names;

    WorkDeeds(IncidentManagement management, Actors actors, KnownNames names) {
        this.management = management;
        this.actors = actors;
        this.names = names;
    }

    List<Deed> all() {
        return List.of(
                Deed.of(IncidentAct.TAKE, this::take, this::take).carefully(),
                Deed.of(IncidentAct.HAND_OVER, WorkDeeds::handOver, this::handOver)
                        .carefully(),
                Deed.of(IncidentAct.REPRIORITISE, WorkDeeds::reprioritise, this::reprioritise)
                        .carefully(),
                Deed.of(IncidentAct.WAIT_FOR, asked -> waitFor(), this::waitFor).carefully(),
                Deed.of(IncidentAct.RESUME, asked -> resume(), this::resume));
    }

    private Act take(Situation asked) {
        var has = asked.incident().assignee();
        return Act.of(
                        "take",
                        "Take",
                        has == null
                                ? "It becomes your work, and its open task yours."
                                : "%s has it; it becomes your work, and its open task yours.".formatted(name(has)))
                .undoneBy("handOver");
    }

    private Outcome take(Situation asked, Given said) {
        var before = asked.incident();
        var undo = back(before, "Given back.");
        management.take(asked.number());
        return Outcome.of(asked.number(), "%s is yours.".formatted(asked.number()))
                .undo("handOver", "Give it back", undo);
    }

    boolean isMine(Incident incident) {
        return actors.current().person().equals(incident.assignee());
    }

    private static Act handOver(Situation asked) {
        return Act.of(
                        "handOver",
                        "Hand over",
                        "Its open task goes along, to the team's queue or to the person.",
                        Field.of(Field.Type.TEAM, TEAM, "Team")
                                .due()
                                .now(asked.incident().team()),
                        Field.of(Field.Type.PERSON, ASSIGNEE, "Person")
                                .hint("Nobody means that the team decides who takes it."),
                        Field.reason().due())
                .undoneBy("handOver");
    }

    private Outcome handOver(Situation asked, Given said) {
        var team = said.text(TEAM);
        var person = said.text(ASSIGNEE);
        var before = asked.incident();
        if (team.equals(before.team()) && Objects.equals(person, before.assignee())) {
            return Outcome.of(asked.number(), "Nothing has changed: they have it already.");
        }
        var undo = back(before, "Taken back.");
        management.handOver(asked.number(), team, person, said.text(REASON));
        var given = names.teams(List.of(team)).getOrDefault(team, team) + (person == null ? "" : ", " + name(person));
        return Outcome.of(asked.number(), "%s is handed over to %s.".formatted(asked.number(), given))
                .undo("handOver", "Take it back", undo);
    }

    private static Map<String, Object> back(Incident before, String reason) {
        var back = new HashMap<String, Object>();
        back.put(TEAM, before.team());
        back.put(ASSIGNEE, before.assignee());
        back.put(REASON, reason);
        back.values().removeIf(Objects::isNull);
        return back;
    }

    private static Act reprioritise(Situation asked) {
        var assessment = asked.incident().assessment();
        return Act.of(
                        "reprioritise",
                        "Reprioritise",
                        "State impact or urgency; the priority follows by its table.",
                        Enumerations.choice("impact", "Impact").now(name(assessment.impact())),
                        Enumerations.choice("urgency", "Urgency").now(name(assessment.urgency())),
                        Field.reason().due())
                .undoneBy("reprioritise");
    }

    private Outcome reprioritise(Situation asked, Given said) {
        var impact = said.one(Impact.class, "impact");
        var urgency = said.one(Urgency.class, "urgency");
        var before = asked.incident().assessment();
        var undo = new HashMap<String, Object>();
        undo.put("impact", impact == before.impact() ? null : name(before.impact()));
        undo.put("urgency", urgency == before.urgency() ? null : name(before.urgency()));
        undo.values().removeIf(Objects::isNull);
        var after = management
                .reprioritise(
                        asked.number(),
                        impact == before.impact() ? null : impact,
                        urgency == before.urgency() ? null : urgency,
                        said.text(REASON))
                .assessment()
                .priority();
        undo.put(REASON, "As it was before.");
        return Outcome.of(asked.number(), "%s is %s.".formatted(asked.number(), after + " " + after.label()))
                .undo("reprioritise", "Undo", undo);
    }

    private static Act waitFor() {
        var awaited = Enumerations.options("waitsFor").stream()
                .filter(option ->
                        !List.of(Awaited.NOBODY.name(), Awaited.PARENT.name()).contains(option.value()))
                .toList();
        return Act.of(
                        "waitFor",
                        "Wait for …",
                        "Work waits; its task stays with whoever has it.",
                        Field.choice("waitsFor", "What it waits for", awaited).due(),
                        Field.of(Field.Type.RECORD, "on", "Number")
                                .hint("Such as PRB-7, or the number at a supplier; it is linked."),
                        Field.reason().due())
                .undoneBy("resume");
    }

    private Outcome waitFor(Situation asked, Given said) {
        var awaited = said.one(Awaited.class, "waitsFor");
        management.pause(asked.number(), awaited, said.text("on"), said.text(REASON));
        return Outcome.of(
                        asked.number(),
                        "%s waits for: %s."
                                .formatted(asked.number(), awaited.label().toLowerCase(Locale.ROOT)))
                .undo("resume", "Resume", Map.of(REASON, "It need not wait."));
    }

    private static Act resume() {
        return Act.of("resume", "Resume", "The wait is over; work goes on.", Field.reason())
                .undoneBy("waitFor");
    }

    private Outcome resume(Situation asked, Given said) {
        var awaited = asked.incident().waitsFor();
        management.resume(asked.number(), said.text(REASON));
        return Outcome.of(asked.number(), "%s waits no longer.".formatted(asked.number()))
                .undo("waitFor", "Wait again", Map.of("waitsFor", awaited.name(), REASON, "It has to wait after all."));
    }

    private String name(String person) {
        return names.people(List.of(person)).getOrDefault(person, person);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
