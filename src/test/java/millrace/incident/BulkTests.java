package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many incidents at once, each by itself. */
class BulkTests extends Journey {

    @Autowired
    private JdbcClient jdbc;

    private Response bulk(String person, List<String> numbers, Map<String, ?> rest) {
        var body = new HashMap<String, Object>(rest);
        body.put("kind", "incidents");
        body.put("numbers", numbers);
        return as(person).body(body).post("/api/bulk");
    }

    private String cancelled() {
        var number = report("user", Map.of("title", "Over"));
        act("user", number, "cancel", Map.of("reason", "x")).then().statusCode(200);
        return number;
    }

    private String hidden() {
        var number = report("ops", Map.of("title", "Secret"));
        change("ops", number, Map.of("assignee", "ops")).then().statusCode(200);
        change("ops", number, Map.of("visibility", "NAMED_PEOPLE", "readers", List.of("ops")))
                .then()
                .statusCode(200);
        return number;
    }

    @Test
    void tellsBeforehandWhatWouldBecomeOfEachAndChangesNothing() {
        var open = report("user", Map.of("title", "Open"));
        var numbers = List.of(open, cancelled(), hidden(), "INC-99999999");
        var version = read("desk", open).extract().<Integer>path("version");
        bulk(
                        "desk",
                        numbers,
                        Map.of(
                                "act",
                                "ASSIGN",
                                "team",
                                "network",
                                "assignee",
                                "ops2",
                                "reason",
                                "Night",
                                "dryRun",
                                true))
                .then()
                .statusCode(200)
                .body("outcomes.number", equalTo(numbers))
                .body("outcomes.done", equalTo(List.of(true, false, false, false)))
                .body("outcomes[1].sentence", containsString("reopen it first"))
                .body("outcomes[2].sentence", equalTo("There is no record " + numbers.get(2) + "."))
                .body("outcomes[3].sentence", equalTo("There is no record INC-99999999."));
        read("desk", open).body("version", equalTo(version)).body("assignee", equalTo(null));
        as("desk")
                .get("/api/incidents/" + open + "/timeline")
                .then()
                .body("note.findAll { it == 'Night' }", equalTo(List.of()));
    }

    @Test
    void assignsEachThroughItsOwnDoorAndReports() {
        var first = investigated();
        var second = report("user", Map.of("title", "Second"));
        var over = cancelled();
        String id = bulk(
                        "desk",
                        List.of(first, over, second.toLowerCase(java.util.Locale.ROOT), first),
                        Map.of("act", "ASSIGN", "team", "network", "assignee", "ops2", "reason", "Night shift"))
                .then()
                .statusCode(200)
                .body("outcomes.number", equalTo(List.of(first, over, second)))
                .body("outcomes.done", equalTo(List.of(true, false, true)))
                .extract()
                .path("id");
        for (var number : List.of(first, second)) {
            read("desk", number).body("assignee", equalTo("ops2")).body("assignedTeam", equalTo("network"));
            as("desk")
                    .get("/api/incidents/" + number + "/timeline")
                    .then()
                    .body("findAll { it.note == 'Night shift' }.actor", hasItem("desk"));
        }
        assertThat(tasks("ops2", first))
                .extracting(task -> task.get("assignee"))
                .containsExactly("ops2");
        as("desk").get("/api/bulk/" + id).then().statusCode(200).body("outcomes.size()", equalTo(3));
        as("ops").get("/api/bulk/" + id).then().statusCode(404);
        as("desk").get("/api/bulk/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void commentsOnceHoweverOftenItIsSent() {
        var number = report("user", Map.of("title", "Said"));
        var body = Map.of("act", "COMMENT", "text", "Known, worked on", "internal", true, "id", UUID.randomUUID());
        bulk("desk", List.of(number), body).then().statusCode(200);
        bulk("desk", List.of(number), body).then().statusCode(200).body("outcomes.done", equalTo(List.of(true)));
        as("desk")
                .get("/api/incidents/" + number + "/comments")
                .then()
                .body("text", equalTo(List.of("Known, worked on")));
        as("user").get("/api/incidents/" + number + "/comments").then().body("text", equalTo(List.of()));
        bulk("ops", List.of(number), body).then().statusCode(404);
    }

    @Test
    void doesTheRestAfterAStopInTheMiddle() {
        var done = report("user", Map.of("title", "Done"));
        var rest = report("user", Map.of("title", "Rest"));
        var id = UUID.randomUUID();
        var body = Map.of("act", "COMMENT", "text", "Again", "id", id);
        bulk("desk", List.of(done, rest), body).then().statusCode(200);
        // as if it had been killed after the first
        jdbc.sql("update millrace.bulk_outcome set done = null where run = ? and record = ?")
                .params(id, rest)
                .update();
        jdbc.sql("update millrace.bulk_run set finished_at = null where id = ?")
                .param(id)
                .update();
        as("desk")
                .get("/api/bulk/" + id)
                .then()
                .body("finishedAt", equalTo(null))
                .body("outcomes.done", equalTo(java.util.Arrays.asList(true, null)));
        bulk("desk", List.of(done, rest), body)
                .then()
                .statusCode(200)
                .body("outcomes.done", equalTo(List.of(true, true)));
        as("desk").get("/api/incidents/" + done + "/comments").then().body("text", equalTo(List.of("Again")));
        as("desk").get("/api/incidents/" + rest + "/comments").then().body("text", equalTo(List.of("Again", "Again")));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        var number = report("user", Map.of("title", "Open"));
        bulk("user", List.of(number), Map.of("act", "COMMENT", "text", "x"))
                .then()
                .statusCode(403);
        refuses(List.of(), Map.of("act", "COMMENT", "text", "x"), "numbers");
        refuses(
                IntStream.range(0, 201).mapToObj(n -> "INC-" + n).toList(),
                Map.of("act", "COMMENT", "text", "x"),
                "numbers");
        refuses(List.of("CHG-1"), Map.of("act", "COMMENT", "text", "x"), "numbers");
        refuses(List.of(number), Map.of("text", "x"), "act");
        refuses(List.of(number), Map.of("act", "EXPLODE"), "act");
        as("desk")
                .body(Map.of("kind", "rumours", "act", "ASSIGN", "numbers", List.of(number)))
                .post("/api/bulk")
                .then()
                .body("field", equalTo("kind"));
        bulk("desk", List.of(number), Map.of("act", "COMMENT", "text", " "))
                .then()
                .body("outcomes[0].done", equalTo(false))
                .body("outcomes[0].sentence", containsString("say something"));
        bulk("desk", List.of(number), Map.of("act", "ASSIGN", "team", "nowhere"))
                .then()
                .body("outcomes[0].sentence", containsString("no active team"));
    }

    private void refuses(List<String> numbers, Map<String, ?> rest, String field) {
        bulk("desk", numbers, rest).then().statusCode(400).body("field", equalTo(field));
    }
}
