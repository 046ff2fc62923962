package millrace.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acts on records do what they say, and are taken back where that hurts. */
class RecordActsTests extends RecordJourney {
    @Test
    void handsOverAndTakesBack() {
        var number = investigated();
        perform("ops", number, "take", Map.of()).statusCode(200).body("sentence", equalTo(number + " is yours."));
        var undo = perform(
                        "ops",
                        number,
                        "handOver",
                        Map.of("assignedTeam", "network", "assignee", "ops2", "reason", "Cables."))
                .statusCode(200)
                .body("sentence", containsString("Network, Name of ops2"))
                .body("record.people.find { it.name == 'assignee' }.key", equalTo("ops2"))
                .body("undo.label", equalTo("Take it back"))
                .extract()
                .<Map<String, Object>>path("undo");
        perform("ops", number, (String) undo.get("act"), values(undo))
                .statusCode(200)
                .body("record.people.find { it.name == 'assignee' }.key", equalTo("ops"))
                .body("record.people.find { it.name == 'assignedTeam' }.key", equalTo("operations"));
        timeline("ops", number, "kind=ASSIGNED&order=ASC")
                .body("items.note", hasItems("Cables.", "Taken back."))
                .body("items.to", hasItems("Name of ops2", "Network", "Operations"));
    }

    @Test
    void reprioritisesForAReasonAndBack() {
        var number = investigated();
        var before = look("ops", number).extract().<String>path("priority.value");
        var undo = perform(
                        "ops",
                        number,
                        "reprioritise",
                        Map.of("impact", "EXTENSIVE", "urgency", "HIGH", "reason", "Sale day."))
                .statusCode(200)
                .body("sentence", equalTo(number + " is P1 Critical."))
                .body("record.priority.value", equalTo("P1"))
                .extract()
                .<Map<String, Object>>path("undo");
        timeline("ops", number, "kind=CHANGED").body("items.note", hasItem("Sale day."));
        perform("ops", number, "reprioritise", values(undo)).body("record.priority.value", equalTo(before));
        perform("ops", number, "reprioritise", Map.of("reason", "Why not?"))
                .statusCode(400)
                .body("field", equalTo("impact"));
    }

    @Test
    void waitsAndResumes() {
        var number = investigated();
        perform("ops", number, "waitFor", Map.of("waitsFor", "SUPPLIER", "on", "CASE-77", "reason", "Spare part."))
                .statusCode(200)
                .body("undo.act", equalTo("resume"))
                .body("record.waitsFor.label", equalTo("A supplier"))
                .body("record.acts.name", hasItems("resume", "unlink"))
                .body("record.acts.name", not(hasItem("waitFor")));
        perform("ops", number, "waitFor", Map.of("waitsFor", "CHANGE", "reason", "x"))
                .statusCode(409)
                .body("type", equalTo("/problems/incident-already-waiting"));
        perform("ops", number, "resume", Map.of())
                .statusCode(200)
                .body("record.waitsFor", nullValue())
                .body("undo.values.waitsFor", equalTo("SUPPLIER"));
        perform("ops", number, "resume", Map.of()).statusCode(409);
    }

    @Test
    void linksAndUnlinks() {
        var number = investigated();
        var other = report("user", Map.of("title", "Same smell"));
        perform("ops", number, "link", Map.of("type", "RELATED", "record", other.toLowerCase(java.util.Locale.ROOT)))
                .statusCode(200)
                .body("sentence", equalTo(number + " is linked to " + other + "."))
                .body("undo.values.link", equalTo("RELATED " + other));
        perform("ops", number, "link", Map.of("type", "CAUSED_BY", "record", "JIRA-12"))
                .statusCode(200);
        links("ops", number)
                .body("record", contains(other, "JIRA-12"))
                .body("[0].title", equalTo("Same smell"))
                .body("[0].phase.label", equalTo("Triage"))
                .body("[0].address", equalTo("/incidents/" + other))
                .body("[1].title", nullValue());
        links("ops", other).body("words", contains("Related to"));
        perform("ops", number, "link", Map.of("type", "RELATED", "record", other))
                .statusCode(409)
                .body("type", equalTo("/problems/already-linked"));
        perform("ops", number, "unlink", Map.of("link", "RELATED " + other)).statusCode(200);
        links("ops", number).body("record", contains("JIRA-12"));
        perform("ops", number, "unlink", Map.of("link", "RELATED " + other))
                .statusCode(400)
                .body("field", equalTo("link"));
        for (var wrong : List.of(number, "INC-0", "two words", " ")) {
            perform("ops", number, "link", Map.of("type", "RELATED", "record", wrong))
                    .statusCode(400)
                    .body("field", equalTo("record"));
        }
    }

    @Test
    void mergesAndUnmerges() {
        var parent = investigated();
        var number = investigated();
        perform("ops", number, "merge", Map.of("parent", parent))
                .statusCode(200)
                .body("sentence", equalTo(number + " waits for " + parent + "."))
                .body("record.waitsFor.value", equalTo("PARENT"))
                .body("record.acts.name", hasItem("unmerge"))
                .body("record.acts.name", not(hasItem("resume")));
        links("ops", parent).body("words", contains("Has the duplicate"));
        perform("ops", number, "unlink", Map.of("link", "DUPLICATE_OF " + parent))
                .statusCode(400);
        perform("ops", number, "unmerge", Map.of())
                .statusCode(200)
                .body("record.waitsFor", nullValue())
                .body("undo.values.parent", equalTo(parent));
        links("ops", parent).body("words", hasSize(0));
        perform("ops", number, "unmerge", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/incident-not-merged"));
        perform("ops", number, "merge", Map.of("parent", number))
                .statusCode(400)
                .body("field", equalTo("parent"));
    }

    @Test
    void cancelsAndTakesUpAgain() {
        var number = investigated();
        perform("ops", number, "cancel", Map.of()).statusCode(400).body("field", equalTo("reason"));
        var undo = perform("ops", number, "cancel", Map.of("reason", "A mistake."))
                .statusCode(200)
                .body("record.phase.value", equalTo("CANCELLED"))
                .body("record.acts.name", hasItem("reopen"))
                .body("record.acts.name", not(hasItem("cancel")))
                .extract()
                .<Map<String, Object>>path("undo");
        perform("ops", number, (String) undo.get("act"), values(undo))
                .statusCode(200)
                .body("number", equalTo(number))
                .body("record.phase.value", equalTo("INVESTIGATE"));
    }
}
