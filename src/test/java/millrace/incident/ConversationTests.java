package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** People speak about incidents, and wait for each other. */
class ConversationTests extends Journey {

    @Test
    void keepsWhatAgentsSayAmongThemselves() {
        var number = report("user", Map.of("title", "Printer jams"));
        act("ops", number, "comments", Map.of("text", "Not again.", "internal", true))
                .then()
                .statusCode(201)
                .body("internal", equalTo(true));
        act("user", number, "comments", Map.of("text", "Between us.", "internal", true))
                .then()
                .statusCode(403)
                .body("detail", containsString("speak among agents"));
        act("user", number, "comments", Map.of("text", "Thanks!"))
                .then()
                .statusCode(201)
                .body("internal", equalTo(false));
        as("user").get("/api/incidents/" + number + "/comments").then().body("text", contains("Thanks!"));
        as("ops").get("/api/incidents/" + number + "/comments").then().body("text", contains("Not again.", "Thanks!"));
        as("user").get("/api/incidents/" + number + "/timeline").then().body("note", not(hasItem("Not again.")));
        act("ops", number, "comments", Map.of("text", " "))
                .then()
                .statusCode(400)
                .body("field", equalTo("text"));
    }

    @Test
    void tellsHowItGoesInFiveParts() {
        var number = investigated();
        act("ops", number, "updates", Map.of("symptoms", "Error 500", "planned", "Roll back"))
                .then()
                .statusCode(204);
        as("user")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .body("find { it.kind == 'UPDATED' }.note", equalTo("Symptoms: Error 500\nPlanned: Roll back"));
        act("ops", number, "updates", Map.of()).then().statusCode(400);
    }

    @Test
    void waitsForTheRequesterWithTheTaskInPlace() {
        var number = investigated();
        var task = task("ops", number, "userTask_diagnoseIncident");
        claim("ops", number);
        act("ops", number, "wait", Map.of("waitsFor", "REQUESTER", "reason", "Which browser?"))
                .then()
                .statusCode(200)
                .body("waitsFor", equalTo("REQUESTER"));
        act("ops", number, "wait", Map.of("waitsFor", "SUPPLIER"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/incident-already-waiting"));
        act("ops2", number, "comments", Map.of("text", "Still waiting.")).then().statusCode(201);
        read("ops", number).body("waitsFor", equalTo("REQUESTER"));
        act("user", number, "comments", Map.of("text", "The usual one.")).then().statusCode(201);
        read("ops", number).body("waitsFor", equalTo("NOBODY")).body("assignee", equalTo("ops"));
        assertThat(task("ops", number, "userTask_diagnoseIncident")).isEqualTo(task);
        // and again, to see that the first wait left nothing behind
        act("ops", number, "wait", Map.of("waitsFor", "REQUESTER")).then().statusCode(200);
        act("ops", number, "resume", Map.of("reason", "Found it."))
                .then()
                .statusCode(200)
                .body("waitsFor", equalTo("NOBODY"));
        act("ops", number, "resume", Map.of()).then().statusCode(409);
    }

    @Test
    void isAnsweredByAMessage() {
        var number = investigated();
        act("ops", number, "wait", Map.of("waitsFor", "SUPPLIER", "on", "ACME-77", "reason", "Spare part."))
                .then()
                .statusCode(200);
        as("ops")
                .get("/api/incidents/" + number + "/links")
                .then()
                .body("type", contains("WAITS_FOR"))
                .body("record", contains("ACME-77"));
        as("integration")
                .body(Map.of("messageName", "SupplierAnswered", "businessKey", number))
                .post("/engine-rest/message")
                .then()
                .statusCode(204);
        read("ops", number).body("waitsFor", equalTo("NOBODY"));
        as("ops").get("/api/incidents/" + number + "/timeline").then().body("kind", hasItem("WAIT_ENDED"));
    }

    @Test
    void waitsForRecordsThatCanBeSeenAndUntilItGoesOn() {
        var number = investigated();
        act("ops", number, "wait", Map.of("waitsFor", "PROBLEM", "on", "INC-999999"))
                .then()
                .statusCode(400)
                .body("field", equalTo("on"));
        read("ops", number).body("waitsFor", equalTo("NOBODY"));
        act("ops", number, "wait", Map.of("waitsFor", "PROBLEM", "on", "PRB-7"))
                .then()
                .statusCode(200);
        act("ops", number, "resume", Map.of("reason", "Solved.")).then().statusCode(200);
        as("ops").get("/api/incidents/" + number + "/links").then().body("size()", equalTo(0));
    }

    @Test
    void waitsOnlyWhileItIsInvestigatedAndForSomething() {
        var number = report("user", Map.of("title", "Printer jams"));
        act("ops", number, "wait", Map.of("waitsFor", "SUPPLIER"))
                .then()
                .statusCode(409)
                .body("detail", containsString("Triage"));
        act("ops", number, "wait", Map.of()).then().statusCode(400).body("field", equalTo("waitsFor"));
        act("ops", number, "wait", Map.of("waitsFor", "NOBODY"))
                .then()
                .statusCode(400)
                .body("field", equalTo("waitsFor"));
    }

    @Test
    void forgetsTheWaitWhenServiceIsRestored() {
        var number = investigated();
        act("ops", number, "wait", Map.of("waitsFor", "CHANGE", "on", "CHG-1"))
                .then()
                .statusCode(200);
        restore(number);
        read("ops", number).body("phase", equalTo("PENDING_REVIEW")).body("waitsFor", equalTo("NOBODY"));
    }
}
