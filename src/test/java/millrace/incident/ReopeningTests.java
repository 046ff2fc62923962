package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Service is not restored after all, or nobody wants it any more. */
class ReopeningTests extends Journey {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void takesAClosedIncidentUpAgain() {
        var number = closed();
        act("user", number, "reopen", Map.of()).then().statusCode(400).body("field", equalTo("reason"));
        act("user", number, "reopen", Map.of("reason", "Down again."))
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("phase", equalTo("INVESTIGATE"))
                .body("reopenings", equalTo(1));
        restore(number);
        act("user", number, "confirm", Map.of()).then().statusCode(200);
        read("user", number).body("phase", equalTo("CLOSED"));
    }

    @Test
    void takesAnIncidentUpAgainWhoseConfirmationIsAwaited() {
        var number = investigated();
        restore(number);
        act("user", number, "reopen", Map.of("reason", "Not at all."))
                .then()
                .statusCode(200)
                .body("phase", equalTo("INVESTIGATE"));
        assertThat(task("ops", number, "userTask_diagnoseIncident")).isNotNull();
    }

    @Test
    void opensALinkedOneWhenItIsTooLate() {
        var number = closed();
        jdbc.update("update millrace.incident set closed_at = closed_at - interval '8 days' where number = ?", number);
        String other = act("user", number, "reopen", Map.of("reason", "Down again."))
                .then()
                .statusCode(201)
                .body("phase", equalTo("TRIAGE"))
                .body("title", equalTo("Shop does not open"))
                .extract()
                .path("number");
        assertThat(other).isNotEqualTo(number);
        read("user", number).body("phase", equalTo("CLOSED"));
        as("user")
                .get("/api/incidents/" + other + "/links")
                .then()
                .body("type", contains("RELATED"))
                .body("record", contains(number));
    }

    @Test
    void doesNotReopenWhatIsWorkedOn() {
        var number = investigated();
        act("user", number, "reopen", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/incident-not-resolved"));
        act("user", number, "confirm", Map.of()).then().statusCode(409);
    }

    @Test
    void isCancelledAtAnyTimeAndCanComeBack() {
        var number = report("user", Map.of("title", "Printer jams"));
        act("user", number, "cancel", Map.of()).then().statusCode(400).body("field", equalTo("reason"));
        act("user2", number, "cancel", Map.of("reason", "x")).then().statusCode(404);
        act("user", number, "cancel", Map.of("reason", "Paper was out."))
                .then()
                .statusCode(200)
                .body("phase", equalTo("CANCELLED"));
        assertThat(tasks("desk", number)).isEmpty();
        act("user", number, "cancel", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("detail", containsString("reopen it first"));
        act("user", number, "reopen", Map.of("reason", "It is the paper tray."))
                .then()
                .statusCode(200)
                .body("phase", equalTo("INVESTIGATE"));
        assertThat(tasks("desk", number)).hasSize(1);
    }

    @Test
    void saysWhereItCameFrom() {
        var number = closed();
        act("user", number, "reopen", Map.of("reason", "Down again.")).then().statusCode(200);
        act("user", number, "cancel", Map.of("reason", "Never mind.")).then().statusCode(200);
        as("user")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .body("find { it.kind == 'REOPENED' }.from", equalTo("CLOSED"))
                .body("find { it.kind == 'REOPENED' }.to", equalTo("INVESTIGATE"))
                .body("find { it.kind == 'REOPENED' }.note", equalTo("Down again."))
                .body("find { it.kind == 'CANCELLED' }.from", equalTo("INVESTIGATE"));
    }

    private String closed() {
        var number = investigated();
        restore(number);
        act("user", number, "confirm", Map.of()).then().statusCode(200);
        return number;
    }
}
