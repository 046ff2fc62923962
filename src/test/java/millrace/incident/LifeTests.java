package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents live their whole life, through our interface and the engine's. */
class LifeTests extends Journey {

    @Autowired
    ManagementService jobs;

    @Test
    void goesFromReportToClosure() {
        var number = report("user", Map.of("title", "Shop does not open", "service", "shop"));
        triage(number);
        read("user", number)
                .body("phase", equalTo("INVESTIGATE"))
                .body("category", equalTo("SOFTWARE"))
                .body("assignedTeam", equalTo("operations"))
                .body("triagedAt", notNullValue());
        restore(number);
        read("user", number)
                .body("phase", equalTo("PENDING_REVIEW"))
                .body("resolutionCode", equalTo("FIXED"))
                .body("resolutionNotes", equalTo("Restarted it."))
                .body("restoredAt", notNullValue());
        act("user", number, "confirm", Map.of("reason", "Works again.")).then().statusCode(200);
        read("user", number)
                .body("phase", equalTo("CLOSED"))
                .body("resolvedAt", notNullValue())
                .body("closedAt", notNullValue());
        assertThat(tasks("ops", number)).isEmpty();
        as("user")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "kind",
                        hasItems("LOGGED", "DECIDED", "ASSIGNED", "PHASE_ENTERED", "RESTORED", "CONFIRMED", "CLOSED"))
                .body(
                        "findAll { it.field == 'phase' }.to",
                        contains("INVESTIGATE", "PENDING_REVIEW", "RESOLVED", "CLOSED"))
                .body("find { it.kind == 'CONFIRMED' }.actor", equalTo("user"))
                .body("find { it.kind == 'CONFIRMED' }.note", equalTo("Works again."));
    }

    @Test
    void asksForWhatIsMissingBeforeItCloses() {
        var number = report("user", Map.of("title", "Printer jams"));
        complete(
                "desk",
                number,
                "userTask_triageIncident",
                Map.of("triageOutcome", "SELF_SOLVED", "note", "Paper was out."));
        read("user", number)
                .body("phase", equalTo("RESOLVED"))
                .body("resolutionCode", equalTo("SELF_SOLVED"))
                .body("triagedAt", notNullValue());
        complete(
                "desk",
                number,
                "userTask_completeClosure",
                Map.of("category", "HARDWARE", "resolutionCode", "SELF_SOLVED"));
        read("user", number).body("phase", equalTo("CLOSED")).body("category", equalTo("HARDWARE"));
    }

    @Test
    void goesToAnotherTeamAndKeepsItsTask() {
        var number = investigated();
        var task = task("ops", number, "userTask_diagnoseIncident");
        claim("ops", number);
        read("ops", number).body("assignee", equalTo("ops"));
        change("ops", number, Map.of("assignedTeam", "network"))
                .then()
                .statusCode(200)
                .body("assignedTeam", equalTo("network"));
        assertThat(task("ops2", number, "userTask_diagnoseIncident")).isEqualTo(task);
        complete(
                "ops2",
                number,
                "userTask_diagnoseIncident",
                Map.of("diagnosis", "HANDED_OVER", "team", "operations", "reason", "Not the network."));
        read("ops", number).body("assignedTeam", equalTo("operations")).body("phase", equalTo("INVESTIGATE"));
        as("ops").get("/api/incidents/" + number + "/timeline").then().body("note", hasItem("Not the network."));
        assertThat(task("ops", number, "userTask_diagnoseIncident")).isNotEqualTo(task);
    }

    @Test
    void keepsPersonAndTaskOneFact() {
        var number = investigated();
        change("ops", number, Map.of("assignee", "ops2")).then().statusCode(200);
        assertThat(tasks("ops2", number))
                .extracting(task -> task.get("assignee"))
                .containsExactly("ops2");
        change("ops", number, java.util.Collections.singletonMap("assignee", null))
                .then()
                .statusCode(200);
        assertThat(tasks("ops2", number).get(0).get("assignee")).isNull();
    }

    @Test
    void isResolvedWhenNobodyAnswers() {
        var number = investigated();
        restore(number);
        var instance = tasks("desk", number).get(0).get("processInstanceId").toString();
        var timer = jobs.createJobQuery().processInstanceId(instance).timers().singleResult();
        jobs.executeJob(timer.getId());
        read("user", number).body("phase", equalTo("CLOSED"));
    }

    @Test
    void goesOnWhenTheRequesterSaysNo() {
        var number = investigated();
        restore(number);
        submit("desk", number, "userTask_confirmResolution", Map.of("confirmation", "REFUSED"))
                .then()
                .statusCode(400)
                .body("message", containsString("reason"));
        complete(
                "desk",
                number,
                "userTask_confirmResolution",
                Map.of("confirmation", "REFUSED", "reason", "Still down."));
        read("user", number).body("phase", equalTo("INVESTIGATE")).body("reopenings", equalTo(1));
        restore(number);
        complete("desk", number, "userTask_confirmResolution", Map.of("confirmation", "CONFIRMED"));
        read("user", number).body("phase", equalTo("CLOSED"));
    }

    @Test
    void offersConfirmationToTheDeskAndGivesReopenedWorkBackToItsResolver() {
        var number = investigated();
        claim("ops", number);
        restore(number);
        assertThat(tasks("desk", number))
                .extracting(task -> task.get("assignee"))
                .containsOnlyNulls();
        read("desk", number).body("assignee", nullValue()).body("resolvedBy", equalTo("ops"));
        claim("desk", number);
        read("desk", number).body("assignee", equalTo("desk")).body("resolvedBy", equalTo("ops"));
        complete(
                "desk",
                number,
                "userTask_confirmResolution",
                Map.of("confirmation", "REFUSED", "reason", "Still down."));
        assertThat(tasks("ops", number))
                .extracting(task -> task.get("assignee"))
                .containsExactly("ops");
        read("ops", number).body("assignee", equalTo("ops")).body("resolvedBy", nullValue());
    }

    @Test
    void asksTheResolverForWhatClosureLacks() {
        var number = report("user", Map.of("title", "Shop is slow", "service", "shop"));
        complete("desk", number, "userTask_triageIncident", Map.of("triageOutcome", "INVESTIGATE"));
        restore(number);
        act("user", number, "confirm", Map.of()).then().statusCode(200);
        assertThat(task("ops", number, "userTask_completeClosure")).isNotNull();
        read("ops", number).body("assignee", equalTo("ops")).body("resolvedBy", equalTo("ops"));
        complete("ops", number, "userTask_completeClosure", Map.of("category", "SOFTWARE", "resolutionCode", "FIXED"));
        read("ops", number).body("phase", equalTo("CLOSED")).body("resolvedBy", equalTo("ops"));
    }

    @Test
    void givesReopenedWorkToTheTeamWhenItsResolverHasLeftIt() {
        var number = investigated();
        claim("ops", number);
        restore(number);
        change("ops2", number, Map.of("assignedTeam", "network")).then().statusCode(200);
        act("user", number, "reopen", Map.of("reason", "Down again.")).then().statusCode(200);
        assertThat(tasks("ops2", number))
                .extracting(task -> task.get("assignee"))
                .containsOnlyNulls();
        read("ops2", number).body("assignee", nullValue()).body("resolvedBy", nullValue());
    }

    @Test
    void isResolvedWhenMonitoringSeesTheRecovery() {
        var number =
                report("integration", Map.of("title", "Disk full", "channel", "MONITORING", "category", "HARDWARE"));
        as("integration")
                .body(Map.of("messageName", "IncidentRecovered", "businessKey", number))
                .post("/engine-rest/message")
                .then()
                .statusCode(204);
        read("ops", number).body("phase", equalTo("CLOSED")).body("resolutionCode", equalTo("RECOVERED"));
    }

    @Test
    void isConfirmedOnceWhenTwoConfirmAtOnce() {
        var number = investigated();
        restore(number);
        var answers = Stream.of("user", "desk", "ops")
                .map(person -> CompletableFuture.supplyAsync(
                        () -> act(person, number, "confirm", Map.of()).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
        read("user", number).body("phase", equalTo("CLOSED"));
    }

    @Test
    void refusesWhatTheFormDoesNotKnow() {
        var number = report("user", Map.of("title", "Printer jams"));
        submit("desk", number, "userTask_triageIncident", Map.of("triageOutcome", "INVESTIGATE", "priority", "P1"))
                .then()
                .statusCode(400)
                .body("message", containsString("priority"));
        submit("desk", number, "userTask_triageIncident", Map.of("category", "SOFTWARE"))
                .then()
                .statusCode(400)
                .body("message", containsString("triageOutcome"));
        submit("desk", number, "userTask_triageIncident", Map.of("triageOutcome", "DUPLICATE"))
                .then()
                .statusCode(400)
                .body("message", containsString("parent"));
        submit("desk", number, "userTask_triageIncident", Map.of("triageOutcome", "INVESTIGATE", "service", "nothing"))
                .then()
                .statusCode(400)
                .body("message", containsString("service"));
        read("desk", number).body("phase", equalTo("TRIAGE"));
    }
}
