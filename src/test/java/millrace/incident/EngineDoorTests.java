package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever speaks the engine's own language gets the same incident, and is refused the same things, as through our interface. */
class EngineDoorTests extends Journey {

    private static final String TRIAGE = "userTask_triageIncident";
    private static final Map<String, ?> REPORT = Map.of(
            "title", "Shop is slow",
            "description", "Ten seconds a page.",
            "service", "shop",
            "reach", "SEVERAL_TEAMS",
            "urgency", "HIGH",
            "channel", "API");
    // what two reports of the same thing cannot have in common
    private static final Set<String> OWN = Set.of("number", "openedAt", "updatedAt", "version");

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"integration", "desk"})
    void opensTheSameIncidentThroughEachDoor(String person) {
        var ours = report(person, REPORT);
        var started = started(start(person, variables(REPORT)));
        var told = started(tell(person, variables(REPORT)));
        for (var other : List.of(started, told)) {
            read("desk", other).body("number", matchesPattern("INC-\\d+")).body("priority", matchesPattern("P[1-5]"));
            assertThat(facts(other)).isEqualTo(facts(ours));
            assertThat(story(other)).isEqualTo(story(ours));
            assertThat(verdicts(other)).isEqualTo(verdicts(ours));
            assertThat(task("desk", other, TRIAGE)).isNotEmpty();
        }
        assertThat(List.of(ours, started, told))
                .allSatisfy(number -> assertThat(running(number)).isOne());
    }

    @Test
    void leavesNothingBehindWhenAReportIsRefused() {
        refused(Map.of("title", "x", "colour", "red"), "colour");
        refused(Map.of("description", "No title."), "title");
        refused(Map.of("title", 7), "title");
        refused(Map.of("title", "x".repeat(201)), "title");
        refused(Map.of("title", "x", "urgency", "SOON"), "urgency");
        refused(Map.of("title", "x", "service", "nothing"), "service");
        refused(Map.of("title", "x", "onBehalfOf", "nobody"), "onBehalfOf");
    }

    @Test
    void refusesAKeyOfSomebodyElse() {
        var number = report("desk", REPORT);
        for (var key : List.of(number, "INC-999999", "CHG-1", "mine")) {
            leavingNothing(() -> {
                as("integration")
                        .body(Map.of("businessKey", key, "variables", variables(Map.of("title", "x"))))
                        .post("/engine-rest/process-definition/key/incident-resolution/start")
                        .then()
                        .statusCode(400)
                        .body("message", containsString("businessKey"));
                as("integration")
                        .body(Map.of(
                                "messageName",
                                "IncidentReported",
                                "businessKey",
                                key,
                                "processVariables",
                                variables(Map.of("title", "x"))))
                        .post("/engine-rest/message")
                        .then()
                        .statusCode(400)
                        .body("message", containsString("businessKey"));
            });
        }
    }

    @Test
    void refusesAReportThatIsThereAlready() {
        var id = UUID.randomUUID().toString();
        var once = Map.of("title", "Disk full", "source", "nagios", "correlationId", id);
        var number = started(start("integration", variables(once)));
        refused(once, "correlationId");
        as("integration")
                .body(once)
                .post("/api/incidents")
                .then()
                .statusCode(200)
                .body("number", equalTo(number));
    }

    @Test
    void resolvesWhatMonitoringReportedWhenItRecovers() {
        var number =
                report("integration", Map.of("title", "Disk full", "channel", "MONITORING", "category", "HARDWARE"));
        as("integration")
                .body(Map.of("messageName", "IncidentRecovered", "businessKey", number))
                .post("/engine-rest/message")
                .then()
                .statusCode(204);
        read("desk", number).body("phase", oneOf("RESOLVED", "CLOSED")).body("resolutionCode", equalTo("RECOVERED"));
    }

    @Test
    void completesNothingWithFieldsThatTheFormDoesNotHave() {
        var number = report("desk", REPORT);
        var task = task("desk", number, TRIAGE);
        for (var act : List.of("complete", "submit-form")) {
            as("desk")
                    .body(Map.of("variables", variables(Map.of("triageOutcome", "INVESTIGATE", "colour", "red"))))
                    .post("/engine-rest/task/" + task + "/" + act)
                    .then()
                    .statusCode(400)
                    .body("message", containsString("colour"));
        }
        assertThat(task("desk", number, TRIAGE)).isEqualTo(task);
        read("desk", number).body("phase", equalTo("TRIAGE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "integration"})
    void keepsTheSideDoorsShut(String person) {
        var number = report("desk", REPORT);
        var task = "/engine-rest/task/" + task("desk", number, TRIAGE);
        as("desk").body(Map.of("userId", "desk")).post(task + "/claim").then().statusCode(204);
        as(person)
                .body(Map.of("value", "P5"))
                .put(task + "/variables/priority")
                .then()
                .statusCode(403);
        as(person)
                .body(Map.of("errorCode", "any"))
                .post(task + "/bpmnError")
                .then()
                .statusCode(403);
        leavingNothing(() -> as(person)
                .body(Map.of(
                        "variables",
                        variables(Map.of("title", "x")),
                        "startInstructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "serviceTask_closeIncident"))))
                .post("/engine-rest/process-definition/key/incident-resolution/start")
                .then()
                .statusCode(403)
                .body("message", containsString("startInstructions")));
        read("desk", number).body("phase", equalTo("TRIAGE")).body("priority", not(equalTo("P5")));
    }

    private void refused(Map<String, ?> report, String field) {
        leavingNothing(() -> {
            for (var answer : List.of(
                    start("integration", variables(report)),
                    start("desk", variables(report)),
                    tell("integration", variables(report)))) {
                answer.then().statusCode(400).body("message", containsString(field + ": "));
            }
        });
    }

    private void leavingNothing(Runnable refusal) {
        var before = left();
        refusal.run();
        assertThat(left()).isEqualTo(before);
    }

    /** Records, and instances that run or ran. */
    private List<Integer> left() {
        return List.of(count("select count(*) from millrace.incident"), count("select count(*) from act_hi_procinst"));
    }

    private int running(String number) {
        return database.sql("select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private Response start(String person, Map<String, ?> variables) {
        return as(person)
                .body(Map.of("variables", variables))
                .post("/engine-rest/process-definition/key/incident-resolution/start");
    }

    private Response tell(String person, Map<String, ?> variables) {
        return as(person)
                .body(Map.of("messageName", "IncidentReported", "processVariables", variables, "resultEnabled", true))
                .post("/engine-rest/message");
    }

    private String started(Response answer) {
        answer.then().statusCode(200);
        String instance = answer.path("$") instanceof List ? answer.path("[0].processInstance.id") : answer.path("id");
        return database.sql("select business_key_ from act_hi_procinst where id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    private Map<String, Object> facts(String number) {
        Map<String, Object> facts = new HashMap<>(read("desk", number).extract().path("$"));
        facts.keySet().removeAll(OWN);
        return facts;
    }

    private List<String> story(String number) {
        return as("desk")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("collect { it.kind + ' ' + it.field + ' ' + it.to + ' ' + it.actor }");
    }

    private List<String> verdicts(String number) {
        return as("desk")
                .get("/api/incidents/" + number + "/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path(
                        "findAll { it.decision != 'incident-grouping' }.collect { it.decision + ' ' + it.rule + ' ' + it.sentence }");
    }

    private static Map<String, Map<String, Object>> variables(Map<String, ?> values) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }
}
