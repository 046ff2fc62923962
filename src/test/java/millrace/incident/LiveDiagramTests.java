package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an incident stands in its process and how it got there, for those who work here and for those who asked. */
class LiveDiagramTests extends Journey {

    @Autowired
    private HistoryService history;

    private ValidatableResponse journey(String person, String number) {
        return as(person).get("/api/records/" + number + "/journey").then().statusCode(200);
    }

    @Test
    void tellsAgentsWhereItStandsAndWhoIsWaitedFor() {
        var number = report("user", Map.of("title", "Shop is slow", "service", "shop"));
        journey("ops", number)
                .body("run.model", equalTo("incident-resolution"))
                .body("run.state", equalTo("RUNNING"))
                .body("tokens.element", contains("userTask_triageIncident"))
                .body("waits.find { it.kind == 'TASK' }.groups.name", contains("Operations", "Service desk"))
                .body("waits.findAll { it.during == '' }.name", hasItem("Cancellation requested"))
                .body("next.answer", hasItems("Needs investigation", "Duplicate", "Solved by the requester"))
                .body("phases.state", contains("CURRENT", "AHEAD", "AHEAD", "AHEAD"))
                .body("steps.flows.flatten()", hasItems("flow_new", "flow_impactKnownToDeterminePriority"));
        triage(number);
        change("ops", number, Map.of("assignee", "ops")).then().statusCode(200);
        journey("ops", number)
                .body("tokens.element", contains("userTask_diagnoseIncident"))
                .body("waits.find { it.kind == 'TASK' }.person.name", equalTo("Name of ops"))
                .body("phases.name", contains("Triage", "Investigate", "Pending review", "Resolved"))
                .body("phases[0].lasted", notNullValue())
                .body("phases[1].state", equalTo("CURRENT"));
    }

    @Test
    void tellsAWaitInForceAndAsksTheRequester() {
        var number = investigated();
        act("ops", number, "wait", Map.of("waitsFor", "REQUESTER", "reason", "Which browser?"))
                .then()
                .statusCode(200);
        journey("ops", number)
                .body("waits[0].kind", equalTo("PAUSE"))
                .body("waits[0].name", equalTo("Waiting for requester"))
                .body(
                        "waits.findAll { it.kind == 'MESSAGE' && it.during == null }.name",
                        contains("Requester answered"))
                .body("tokens", hasSize(2));
        journey("user", number).body("asked", hasSize(1)).body("asked[0]", containsString("question"));
    }

    @Test
    void tellsRequestersPhasesAndNothingOfTheModel() {
        var number = investigated();
        var body = journey("user", number)
                .body("phases.name", contains("Received", "Being worked on", "Please confirm", "Resolved"))
                .body("phases.state", contains("PASSED", "CURRENT", "AHEAD", "AHEAD"))
                .body("phases.entered.findAll { it }", hasSize(2))
                .extract()
                .asString();
        assertThat(body)
                .doesNotContain("userTask", "subProcess", "flow_", "incident-resolution", "desk", "operations", "run");
        as("user").get("/api/records/" + number + "/journey/drawing").then().statusCode(403);
        as("user")
                .get("/api/records/" + number + "/journey?run=anything")
                .then()
                .statusCode(200);
    }

    @Test
    void callsThePhasesOfANewReportWhatRequestersCallThem() {
        var number = report("user", Map.of("title", "Basket is empty"));
        journey("user", number)
                .body("phases.name", contains("Received", "Being worked on", "Please confirm", "Resolved"))
                .body("phases.state", contains("CURRENT", "AHEAD", "AHEAD", "AHEAD"));
        journey("ops", number).body("phases.name", contains("Triage", "Investigate", "Pending review", "Resolved"));
    }

    @Test
    void drawsTheProcessWithoutHowItWorks() {
        var number = report("user", Map.of("title", "Shop is slow"));
        var drawing = as("ops")
                .get("/api/records/" + number + "/journey/drawing")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("userTask_triageIncident"),
                        containsString("BPMNShape"),
                        containsString("What did triage find?")))
                .extract()
                .asString();
        assertThat(drawing).doesNotContain("${", "delegate", "candidateGroups", "documentation", "extensionElements");
    }

    @Test
    void tellsTheNewestRunFirstAndTheOthersWhenAsked() {
        var number = investigated();
        restore(number);
        act("user", number, "confirm", Map.of("reason", "Thanks.")).then().statusCode(200);
        journey("ops", number)
                .body("run.state", equalTo("FINISHED"))
                .body("tokens", hasSize(0))
                .body("waits", hasSize(0))
                .body("steps[-1].element", equalTo("event_incidentClosed"));
        act("user", number, "reopen", Map.of("reason", "No.")).then().statusCode(200);
        List<String> runs = journey("ops", number)
                .body("run.state", equalTo("RUNNING"))
                .body("steps.element", not(hasItem("userTask_triageIncident")))
                .body("steps.flows.flatten()", hasItem("flow_underInvestigation"))
                .body("runs.state", contains("RUNNING", "FINISHED"))
                .extract()
                .path("runs.id");
        as("ops")
                .get("/api/records/" + number + "/journey?run=" + runs.get(1))
                .then()
                .body("run.state", equalTo("FINISHED"))
                .body("steps.element", hasItem("userTask_triageIncident"));
        journey("user", number)
                .body("phases.name", contains("Received", "Being worked on", "Please confirm", "Resolved", "Closed"))
                .body("phases[1].state", equalTo("CURRENT"))
                .body("phases[1].passes", equalTo(2));
        var other = report("user", Map.of("title", "Another"));
        as("ops")
                .get("/api/records/" + other + "/journey?run=" + runs.get(0))
                .then()
                .statusCode(404);
    }

    @Test
    void fallsBackToTheRecordWhenTheEngineHasForgotten() {
        var number = investigated();
        restore(number);
        act("user", number, "confirm", Map.of("reason", "Thanks.")).then().statusCode(200);
        var run = journey("ops", number).extract().<String>path("run.id");
        history.deleteHistoricProcessInstance(run);
        journey("ops", number)
                .body("$", not(org.hamcrest.Matchers.hasKey("run")))
                .body("note", containsString("no history"))
                .body("phases.name", contains("Triage", "Investigate", "Pending review", "Resolved", "Closed"))
                .body("phases[-1].state", equalTo("CURRENT"));
        as("ops").get("/api/records/" + number + "/journey/drawing").then().statusCode(404);
    }

    @Test
    void isThereForNobodyWhoMayNotSeeTheRecord() {
        var number = report("ops", Map.of("title", "Breach", "service", "shop"));
        change("ops", number, Map.of("visibility", "NAMED_PEOPLE", "readers", List.of("ops")))
                .then()
                .statusCode(200);
        for (var person : List.of("desk", "ops2", "user", "integration")) {
            for (var path : List.of("/journey", "/journey/drawing", "/journey?run=x")) {
                var hidden = as(person).get("/api/records/" + number + path).then();
                var unknown = as(person).get("/api/records/INC-99999" + path).then();
                hidden.statusCode(404);
                assertThat(hidden.extract().asString().replace(number, "INC-99999"))
                        .isEqualTo(unknown.statusCode(404).extract().asString());
            }
        }
        journey("ops", number).body("tokens", hasSize(1));
    }
}
