package millrace.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A designer's own processes beside the product's, and what a designer's models may not do to records. */
class OwnProcessTests extends ModelerJourney {

    private static final String DESK = "camunda:candidateGroups=\"${'service-desk'}\"";

    @AfterEach
    void adoptTheProductsVersion() {
        as("designer").post("/api/models/processes/incident-resolution/adopt");
    }

    private static String process(String id, String start) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="begun">%s</startEvent></process></definitions>
                """
                .formatted(id, start);
    }

    @Test
    void areStartedByEverybodyWhoWorks() {
        // an id that reads like an address of a user task
        assertThat(deploy("designer", Map.of("task.bpmn", process("task", ""))).statusCode())
                .isEqualTo(200);
        for (String person :
                List.of("desk", "manager", "owner", "approver", "cab", "designer", "integration", "admin")) {
            assertThat(start(person)).as(person).isEqualTo(200);
        }
        assertThat(start("user")).isEqualTo(403);
    }

    private int start(String person) {
        return as(person)
                .body("{}")
                .post("/engine-rest/process-definition/key/task/start")
                .statusCode();
    }

    @Test
    void callOneAnotherWhoeverStartsThem() {
        var called = process("called", "")
                .replace(
                        "</process>",
                        """
                        <userTask id="look" name="Look" camunda:candidateGroups="agents"/>
                        <sequenceFlow id="toLook" sourceRef="begun" targetRef="look"/></process>""");
        var calling = process("task", "")
                .replace(
                        "</process>",
                        """
                        <callActivity id="call" calledElement="called"/>
                        <sequenceFlow id="toCall" sourceRef="begun" targetRef="call"/></process>""");
        assertThat(deploy("designer", Map.of("called.bpmn", called, "task.bpmn", calling))
                        .statusCode())
                .isEqualTo(200);
        for (String person : List.of("desk", "integration", "admin")) {
            assertThat(start(person)).as(person).isEqualTo(200);
        }
    }

    @Test
    void hearNoStartMessageOfAnother() {
        var copied = file(PROCESS).replace("\"incident-resolution\"", "\"incident-copy\"");
        var answer = deploy("designer", Map.of("incident-copy.bpmn", copied));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("hears the message IncidentReported, which starts the process 'incident-resolution'");
    }

    @ParameterizedTest
    @CsvSource({"timeDate, next Tuesday", "timeDuration, soon", "timeCycle, now and then"})
    void areRefusedWithASentenceWhenTheEngineCannotUseThem(String kind, String time) {
        var start = "<timerEventDefinition><%s>%s</%s></timerEventDefinition>".formatted(kind, time, kind);
        var answer = deploy("designer", Map.of("own-timer.bpmn", process("own-timer", start)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("own-timer.bpmn: ").doesNotContain("xception", "ENGINE-");
    }

    @Test
    void showNobodyATaskOfARecordThatTheyMayNotKnowOf() {
        var process = file(PROCESS)
                .replaceAll("camunda:candidateGroups=\"[^\"]*\"", java.util.regex.Matcher.quoteReplacement(DESK));
        assertThat(deploy("designer", PROCESS, process).statusCode()).isEqualTo(200);
        String number = as("ops")
                .body(Map.of("title", "Somebody is bullied", "visibility", "NAMED_PEOPLE"))
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        sees("desk", number, 0);
        submit(number, Map.of("triageOutcome", "INVESTIGATE", "category", "ACCESS"));
        sees("ops", number, 1);
        sees("desk", number, 0);

        make(number, "EVERYBODY");
        sees("desk", number, 1);
        make(number, "NAMED_PEOPLE");
        sees("desk", number, 0);
    }

    @Test
    void tellNobodyOfARecordByWayOfAProcessThatItCalls() {
        var spy = process("spy", "")
                .replace(
                        "</process>",
                        """
                        <userTask id="look" name="Look" camunda:assignee="designer"/>
                        <sequenceFlow id="toLook" sourceRef="begun" targetRef="look"/></process>""");
        assertThat(deploy("designer", Map.of("spy.bpmn", spy)).statusCode()).isEqualTo(200);
        var calling = file(PROCESS)
                .replace(
                        "sourceRef=\"gateway_started\" targetRef=\"gateway_whereDoesItStand\" />",
                        """
                        sourceRef="gateway_started" targetRef="callActivity_spy" />
                        <bpmn:callActivity id="callActivity_spy" calledElement="spy"><bpmn:extensionElements>
                        <camunda:in variables="all" /></bpmn:extensionElements></bpmn:callActivity>
                        <bpmn:sequenceFlow id="flow_spied" sourceRef="callActivity_spy" targetRef="gateway_whereDoesItStand" />""");
        assertThat(deploy("designer", PROCESS, calling).statusCode()).isEqualTo(200);
        String number = as("ops")
                .body(Map.of("title", "Somebody is watched", "visibility", "NAMED_PEOPLE"))
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        as("designer").get("/api/incidents/{number}", number).then().statusCode(404);
        for (String person : List.of("designer", "desk")) {
            var told = as(person)
                    .get("/engine-rest/variable-instance?maxResults=50&variableName=title")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(told).as(person).doesNotContain("Somebody is watched");
        }
    }

    private void sees(String person, String number, int tasks) {
        as(person)
                .get("/engine-rest/task?maxResults=9&processInstanceBusinessKey=" + number)
                .then()
                .statusCode(200)
                .body("$", hasSize(tasks));
    }

    private void submit(String number, Map<String, String> form) {
        String task = as("ops")
                .get("/engine-rest/task?maxResults=9&processInstanceBusinessKey=" + number)
                .path("[0].id");
        var variables = new java.util.HashMap<String, Object>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        as("ops")
                .body(Map.of("variables", variables))
                .post("/engine-rest/task/{task}/submit-form", task)
                .then()
                .statusCode(204);
    }

    private void make(String number, String visibility) {
        var tag = as("ops").get("/api/incidents/{number}", number).header("ETag");
        as("ops")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(Map.of("visibility", visibility))
                .patch("/api/incidents/{number}", number)
                .then()
                .statusCode(200);
    }
}
