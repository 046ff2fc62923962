package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs look at records of any practice, and do what is offered. */
class RecordInterfaceTests extends RecordJourney {
    @Test
    void takesGapsInAListOfKindsForNothing() {
        var number = investigated();
        for (var kinds : List.of(",", "LOGGED,,", "")) {
            as("ops")
                    .queryParam("kind", kinds)
                    .get("/api/records/" + number + "/timeline")
                    .then()
                    .statusCode(200)
                    .body("items.kind", hasItem("LOGGED"));
        }
    }

    @Test
    void showsARecordInWordsWithWhatMayBeDone() {
        var number = investigated();
        look("ops", number)
                .header("ETag", notNullValue())
                .body("kind", equalTo("Incident"))
                .body("title", equalTo("Shop does not open"))
                .body("priority.label", notNullValue())
                .body("why", containsString("assumed"))
                .body("phase.label", equalTo("Investigate"))
                .body("address", equalTo("/incidents/" + number))
                .body("people.find { it.name == 'assignedTeam' }.text", equalTo("Operations"))
                .body("people.find { it.name == 'reporter' }.text", equalTo("Name of user"))
                .body("facts.find { it.name == 'service' }.text", equalTo("Web shop"))
                .body("tasks.name", contains("Diagnose incident"))
                .body(
                        "acts.name",
                        equalTo(List.of(
                                "comment",
                                "update",
                                "take",
                                "handOver",
                                "reprioritise",
                                "waitFor",
                                "affected",
                                "link",
                                "merge",
                                "cancel",
                                "restrict")));
        look("user", number)
                .body("phase.label", equalTo("Being worked on"))
                .body("standing", equalTo("Somebody works on it."))
                .body("tasks", hasSize(0))
                .body("facts.name", not(hasItem("impact")))
                .body("acts.name", equalTo(List.of("comment", "cancel")));
        look("user2", number, 404);
        look("ops", "INC-0", 404);
        look("ops", "PRB-1", 404);
    }

    @Test
    void tellsWhatChangedMeanwhile() {
        var number = investigated();
        var seen = look("ops", number).extract();
        perform("ops2", number, "handOver", Map.of("assignedTeam", "network", "reason", "Mine."))
                .statusCode(200);
        as("ops")
                .header("If-Match", seen.header("ETag"))
                .body(Map.of("assignedTeam", "service-desk", "reason", "Ask again."))
                .post("/api/records/" + number + "/acts/handOver?position=" + seen.path("position"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("changes", hasSize(1))
                .body("changes[0].seen", equalTo("Operations"))
                .body("changes[0].now", equalTo("Network"))
                .body("changes[0].wanted", equalTo("Service desk"))
                .body("changes[0].by", equalTo("Name of ops2"))
                .body("changes[0].at", notNullValue());
        as("ops")
                .header("If-Match", seen.header("ETag"))
                .body(Map.of("text", "Said anyway."))
                .post("/api/records/" + number + "/acts/comment")
                .then()
                .statusCode(200);
    }

    @Test
    @SuppressWarnings("unchecked")
    void refusesGarbageInEveryAct() {
        var number = investigated();
        List<Map<String, Object>> acts = look("ops", number).extract().path("acts");
        var garbage = new HashMap<String, Object>();
        garbage.put("number", 7);
        garbage.put("list", List.of(List.of(1)));
        garbage.put("object", Map.of("a", 1));
        garbage.put("long", "x".repeat(20_001));
        assertThat(acts).hasSize(11);
        for (var act : acts) {
            perform("ops", number, (String) act.get("name"), Map.of("unheard-of", "x"))
                    .statusCode(400)
                    .body("field", equalTo("unheard-of"));
            for (var field : (List<Map<String, Object>>) act.get("fields")) {
                garbage.values().forEach(value -> perform(
                                "ops", number, (String) act.get("name"), Map.of((String) field.get("name"), value))
                        .statusCode(400));
            }
        }
        perform("ops", number, "explode", Map.of()).statusCode(404);
        as("ops")
                .body("[1]")
                .post("/api/records/" + number + "/acts/comment")
                .then()
                .statusCode(400);
        as("ops")
                .body("{")
                .post("/api/records/" + number + "/acts/comment")
                .then()
                .statusCode(400);
        as("ops")
                .header("If-Match", "three")
                .body(Map.of())
                .post("/api/records/" + number + "/acts/take")
                .then()
                .statusCode(400);
    }

    @Test
    void doesForRequestersWhatIsTheirs() {
        var number = investigated();
        for (var act : List.of("update", "take", "handOver", "reprioritise", "waitFor", "link", "merge", "restrict")) {
            perform("user", number, act, Map.of()).statusCode(403);
        }
        perform("user", number, "comment", Map.of("text", "x", "internal", true))
                .statusCode(400)
                .body("field", equalTo("internal"));
        perform("user2", number, "comment", Map.of("text", "x")).statusCode(404);
        restore(number);
        look("user", number)
                .body("phase.label", equalTo("Please confirm"))
                .body("acts.name", equalTo(List.of("comment", "confirm", "reopen", "cancel")));
        perform("user", number, "reopen", Map.of("reason", "Not for me."))
                .statusCode(200)
                .body("record.phase.label", equalTo("Being worked on"));
        restore(number);
        perform("user", number, "confirm", Map.of()).statusCode(200).body("record.phase.label", equalTo("Closed"));
    }

    @Test
    void readsTimelineAndCommentsAPageAtATime() {
        var number = investigated();
        IntStream.rangeClosed(1, 5)
                .forEach(n -> perform("ops", number, "comment", Map.of("text", "Word " + n, "internal", n == 5))
                        .statusCode(200));
        var first = timeline("ops", number, "kind=COMMENTED&limit=2")
                .body("items.note", contains("Word 5", "Word 4"))
                .body("items[0].actorName", equalTo("Name of ops"))
                .extract();
        timeline("ops", number, "kind=COMMENTED&limit=2&before=" + first.path("next"))
                .body("items.note", contains("Word 3", "Word 2"));
        timeline("ops", number, "kind=COMMENTED&limit=2&order=ASC").body("items.note", contains("Word 1", "Word 2"));
        timeline("ops", number, "internal=true&kind=COMMENTED").body("items.note", contains("Word 5"));
        timeline("user", number, "kind=COMMENTED&limit=1").body("items.note", contains("Word 4"));
        timeline("ops", number, "actor=user").body("items.kind", hasItem("LOGGED"));
        var comments = comments("ops", number, "limit=3").body("items.text", contains("Word 5", "Word 4", "Word 3"));
        comments("ops", number, "limit=3&before=" + comments.extract().path("next"))
                .body("items.text", contains("Word 2", "Word 1"))
                .body("next", nullValue());
        comments("user", number, "limit=9").body("items.text", hasSize(4));
        for (var wrong : List.of("limit=0", "limit=201", "limit=x", "kind=LIMBO", "before=x", "order=UP")) {
            as("ops")
                    .get("/api/records/" + number + "/timeline?" + wrong)
                    .then()
                    .statusCode(400);
        }
    }
}
