package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Incidents come in. */
class ReportingTests extends Journey {

    @Test
    void takesATitleAloneAndSaysWhatItAssumes() {
        as("user")
                .body(Map.of("title", "Printer jams"))
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/incidents/INC-\\d+"))
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("number", matchesPattern("INC-\\d+"))
                .body("reporter", equalTo("user"))
                .body("reach", equalTo("ONE_PERSON"))
                .body("urgency", equalTo("MEDIUM"))
                .body("impact", notNullValue())
                .body("priority", matchesPattern("P[1-5]"))
                .body("phase", equalTo("TRIAGE"))
                .body("assignedTeam", equalTo("service-desk"))
                .body("waitsFor", equalTo("NOBODY"))
                .body("assumptions", contains("reach", "urgency"))
                .body("why", containsString("one person is assumed"))
                .body("why", containsString("medium is assumed"))
                .body("openedAt", matchesPattern("\\d{4}-.*Z"));
    }

    @Test
    void makesExtensiveAndHighAPriorityOne() {
        var number = report(
                "desk",
                Map.of("title", "Nobody can sign in", "impact", "EXTENSIVE", "urgency", "HIGH", "service", "shop"));
        read("desk", number)
                .body("priority", equalTo("P1"))
                .body("assignedTeam", equalTo("operations"))
                .body("assumptions", contains("reach"))
                .body("why", not(containsString("medium")));
        as("desk")
                .get("/api/incidents/" + number + "/decisions")
                .then()
                .statusCode(200)
                .body("decision[0..1]", contains("incident-priority", "incident-assignment"))
                .body("[0].inputs.impact", equalTo("EXTENSIVE"))
                .body("[0].inputs.urgency", equalTo("HIGH"))
                .body("[0].outputs.priority", equalTo("P1"))
                .body("[0].rule", notNullValue())
                .body("[0].sentence", notNullValue())
                .body("[0].version", equalTo(1));
    }

    @Test
    void knowsAReportByItsCorrelationId() {
        var id = UUID.randomUUID().toString();
        var report = Map.of("title", "Disk full", "channel", "MONITORING", "source", "nagios", "correlationId", id);
        var number = report("integration", report);
        as("integration")
                .body(report)
                .post("/api/incidents")
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("source", equalTo("nagios"))
                .body("correlationId", equalTo(id));
    }

    @Test
    void opensOneIncidentWhenTheSameReportComesTwiceAtOnce() {
        var report =
                Map.of("title", "Disk full", "correlationId", UUID.randomUUID().toString());
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> as("integration").body(report).post("/api/incidents")))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .contains(200);
        assertThat(answers.stream().<String>map(answer -> answer.path("number")).distinct())
                .hasSize(1);
    }

    @Test
    void tellsNobodyOfAHiddenIncidentByItsCorrelationId() {
        var id = UUID.randomUUID().toString();
        report(
                "integration",
                Map.of("title", "Break-in", "visibility", "NAMED_PEOPLE", "source", "siem", "correlationId", id));
        var guess = Map.of("title", "Hm", "source", "siem", "correlationId", id);
        var own = report("ops", guess);
        as("ops").body(guess).post("/api/incidents").then().statusCode(200).body("number", equalTo(own));
        as("ops")
                .get("/api/incidents/" + own)
                .then()
                .body("source", equalTo("siem"))
                .body("correlationId", equalTo(id));
        // one who sees it finds it, and another guesser gets one of their own
        as("integration")
                .body(guess)
                .post("/api/incidents")
                .then()
                .statusCode(200)
                .body("title", equalTo("Break-in"));
        assertThat(report("ops2", guess)).isNotEqualTo(own);
        // a requester's correlation ids are their own
        as("user")
                .body(Map.of("title", "Hm", "source", "siem", "correlationId", id))
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .body("source", equalTo("user"));
    }

    @Test
    void namesTheFieldThatCannotBeUsed() {
        refuses(Map.of("description", "no title"), "title");
        refuses(Map.of("title", " "), "title");
        refuses(Map.of("title", "x".repeat(201)), "title");
        refuses(Map.of("title", "x", "colour", "red"), "colour");
        refuses(Map.of("title", "x", "service", "nothing"), "service");
        refuses(Map.of("title", "x", "onBehalfOf", "nobody"), "onBehalfOf");
        refuses(Map.of("title", 7), "title");
        refuses(Map.of("title", "x", "affectedItems", "one"), "affectedItems");
        refuses(Map.of("title", "x", "urgency", "SOON"), "urgency")
                .body("detail", equalTo("urgency: must be one of CRITICAL, HIGH, MEDIUM, LOW."));
    }

    private io.restassured.response.ValidatableResponse refuses(Map<String, ?> body, String field) {
        return as("desk")
                .body(body)
                .post("/api/incidents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("field", equalTo(field));
    }

    @Test
    void letsARequesterReportInNobodyElsesName() {
        as("user")
                .body(Map.of("title", "x", "reporter", "user2"))
                .post("/api/incidents")
                .then()
                .statusCode(403);
        var number = report("desk", Map.of("title", "x", "reporter", "user", "channel", "PHONE"));
        read("user", number).statusCode(200).body("channel", equalTo("PHONE")).body("readers", nullValue());
    }

    @Test
    void isTheSameIncidentThroughTheEnginesDoor() {
        var title = "Shop is slow " + UUID.randomUUID();
        var variables = Map.of(
                "title", Map.of("value", title),
                "service", Map.of("value", "shop"),
                "reach", Map.of("value", "EVERYONE"));
        String number = as("integration")
                .body(Map.of("variables", variables))
                .post("/engine-rest/process-definition/key/incident-resolution/start")
                .then()
                .statusCode(200)
                .extract()
                .path("businessKey");
        read("ops", number)
                .body("title", equalTo(title))
                .body("reporter", equalTo("integration"))
                .body("impact", equalTo("EXTENSIVE"))
                .body("assignedTeam", equalTo("operations"))
                .body("phase", equalTo("TRIAGE"));
        assertThat(tasks("desk", number)).hasSize(1);
        as("integration")
                .body(Map.of("messageName", "IncidentReported", "processVariables", variables, "resultEnabled", true))
                .post("/engine-rest/message")
                .then()
                .statusCode(200);
        assertThat(numbers("ops", "text=" + title)).hasSize(2);
        as("integration")
                .body(Map.of("variables", Map.of("title", Map.of("value", "x"), "colour", Map.of("value", "red"))))
                .post("/engine-rest/process-definition/key/incident-resolution/start")
                .then()
                .statusCode(400)
                .body("message", containsString("colour"));
    }

    @Test
    void listsWhatAReportMayName() {
        as("user").get("/api/services").then().statusCode(200).body("services.key", hasItems("shop", "printing"));
        as("user").get("/api/services/shop").then().statusCode(200).body("tier", equalTo(1));
        as("user").get("/api/services/nothing").then().statusCode(404);
        as("user")
                .get("/api/enumerations")
                .then()
                .statusCode(200)
                .body("priority.value", equalTo(List.of("P1", "P2", "P3", "P4", "P5")))
                .body("priority.label", hasItems("Critical", "Lowest"));
    }
}
