package millrace.security;

import static io.restassured.RestAssured.given;
import static millrace.security.SamplePeople.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The engine's own interface over HTTP: who gets in, and what stays shut. */
@MillraceTest
@Import(SamplePeople.class)
class EngineDoorsTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/deployment",
                "/engine-rest/anything",
                "/engine-rest/",
                "/engine-rest",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/cockpit/plugin/base/default/process-definition"
            })
    void asksNobodyInWithoutSigningIn(String path) {
        given().port(port).get(path).then().statusCode(401);
        given().port(port)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(401);
    }

    @Test
    void asksProgramsForAPasswordButNotBrowsers() {
        given().port(port)
                .get("/engine-rest/task")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"));
        given().port(port)
                .header("Sec-Fetch-Mode", "cors")
                .get("/engine-rest/task")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo(null));
    }

    @Test
    void refusesAWrongPassword() {
        given().port(port)
                .auth()
                .preemptive()
                .basic("dora", "wrong")
                .get("/engine-rest/task")
                .then()
                .statusCode(401)
                .body("message", equalTo("The name or the password is wrong."));
    }

    @Test
    void keepsNoSessionForPrograms() {
        as("dora").get("/engine-rest/task?maxResults=10").then().statusCode(200).header("Set-Cookie", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "dora,GET,/engine-rest/task?maxResults=10,200",
        "dora,GET,/engine-rest/engine/default/task?maxResults=10,200",
        "dora,GET,/engine-rest/filter?maxResults=10,200",
        "dora,GET,/engine-rest/process-definition?maxResults=10,200",
        "dora,GET,/engine-rest/history/task,403",
        "dora,GET,/engine-rest/job,403",
        "dora,GET,/engine-rest/deployment,403",
        "dora,GET,/engine-rest/authorization,403",
        "rita,GET,/engine-rest/task,403",
        "rita,GET,/engine-rest/engine,403",
        "ines,GET,/engine-rest/process-definition?maxResults=10,200",
        "ines,GET,/engine-rest/task,403",
        "dirk,GET,/engine-rest/deployment?maxResults=10,200",
        "dirk,GET,/engine-rest/event-subscription,403",
        "anna,GET,/engine-rest/job?maxResults=10,200",
        "anna,GET,/engine-rest/history/task?maxResults=10,200",
        "anna,GET,/engine-rest/authorization?maxResults=10,200",
    })
    void opensByRole(String person, String method, String path, int status) {
        as(person).request(method, path).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/engine-rest/task/x/variables/priority",
        "PUT,/engine-rest/task/x/localVariables/priority",
        "POST,/engine-rest/task/x/variables",
        "POST,/engine-rest/task/x/bpmnError",
        "POST,/engine-rest/task/x/bpmnEscalation",
        "POST,/engine-rest/task/create",
        "PUT,/engine-rest/task/x",
        "DELETE,/engine-rest/task/x",
        "POST,/engine-rest/task/x/identity-links",
        "PUT,/engine-rest/process-instance/x/variables/priority",
        "POST,/engine-rest/process-instance/x/modification",
        "DELETE,/engine-rest/process-instance/x",
        "POST,/engine-rest/process-instance/delete",
        "POST,/engine-rest/migration/execute",
        "POST,/engine-rest/modification/execute",
        "POST,/engine-rest/process-definition/x/restart",
        "POST,/engine-rest/execution/x/signal",
        "POST,/engine-rest/signal",
        "POST,/engine-rest/condition",
        "POST,/engine-rest/job/x/execute",
        "POST,/engine-rest/deployment/create",
        "DELETE,/engine-rest/deployment/x",
        "POST,/engine-rest/filter/create",
        "PUT,/engine-rest/filter/x",
        "DELETE,/engine-rest/filter/x",
        "POST,/engine-rest/user/create",
        "PUT,/engine-rest/user/anna/credentials",
        "POST,/engine-rest/group/create",
        "PUT,/engine-rest/group/camunda-admin/members/dora",
        "POST,/engine-rest/authorization/create",
        "POST,/engine-rest/tenant/create",
        "POST,/engine-rest/decision-definition/key/incident-priority/evaluate",
        "POST,/engine-rest/identity/verify",
        "POST,/engine-rest/engine/other/task"
    })
    void isShutForEverybody(String method, String path) {
        for (String person : new String[] {"dora", "ines", "dirk", "anna"}) {
            as(person)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .request(method, path)
                    .then()
                    .statusCode(403)
                    .body("message", containsString("closed in Millrace"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueAfterExpression\":\"${1}\"}]}",
                "{\"orQueries\":[{\"dueAfterExpressio\\u006e\":\"${1}\"}]}",
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"a\":[[{\"b\":{\"candidateGroupsExpression\":null}}]]}"
            })
    void evaluatesNoExpressionOfACaller(String body) {
        for (String path : new String[] {"/engine-rest/task", "/engine-rest/task/count"}) {
            as("dora")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("message", containsString("Expressions are not accepted"));
        }
    }

    @Test
    void evaluatesNoExpressionInAnAddress() {
        as("dora").get("/engine-rest/task?dueAfterExpression=x").then().statusCode(403);
        as("dora")
                .urlEncodingEnabled(false)
                .get("/engine-rest/task?dueAfter%45xpression=x")
                .then()
                .statusCode(403);
    }

    @Test
    void startsNoProcessPastItsStart() {
        String path = "/engine-rest/process-definition/key/incident-resolution/start";
        String body = "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"x\"}]}";
        as("dora").contentType(ContentType.JSON).body(body).post(path).then().statusCode(403);
        as("dora")
                .contentType(ContentType.JSON)
                .body("{\"skipCustomListeners\":true}")
                .post(path)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dora | {\"messageName\":\"IncidentRecovered\",\"businessKey\":\"INC-1\"}",
                "anna | {\"messageName\":\"IncidentCancelled\",\"businessKey\":\"INC-1\"}",
                "ines | {\"messageName\":\"IncidentRecovered\"}",
                "ines | {\"messageName\":\"IncidentRecovered\",\"businessKey\":\"INC-1\",\"all\":true}",
                "ines | {\"messageName\":\"IncidentRecovered\",\"businessKey\":\"INC-1\",\"processVariables\":{\"priority\":{\"value\":\"P1\"}}}",
                "ines | {}"
            })
    void takesOnlyListedMessages(String person, String body) {
        as(person)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/engine-rest/message")
                .then()
                .statusCode(403);
    }

    @Test
    void letsExternalSystemsTellARecord() {
        as("ines")
                .contentType(ContentType.JSON)
                .body("{\"messageName\":\"IncidentRecovered\",\"businessKey\":\"INC-none\"}")
                .post("/engine-rest/message")
                .then()
                .statusCode(400);
    }

    @Test
    void saysNothingOfItsInsidesWhenItFails() {
        as("dora")
                .contentType(ContentType.JSON)
                .body("{\"variables\":{}}")
                .post("/engine-rest/task/none/complete")
                .then()
                .statusCode(404)
                .body("message", not(containsString("xception")));
        as("dora")
                .contentType(ContentType.JSON)
                .body("{\"sorting\":[{\"sortBy\":\"nonsense\"}]}")
                .post("/engine-rest/task")
                .then()
                .statusCode(400)
                .body("message", not(containsString("org.camunda")));
        as("dora")
                .contentType(ContentType.JSON)
                .body("{\"unassigned\":\"maybe\"}")
                .post("/engine-rest/task?maxResults=10")
                .then()
                .statusCode(400)
                .body("message", not(containsString("com.fasterxml")));
    }

    @Test
    void readsNothingButJsonUpToALimit() {
        as("dora")
                .contentType("text/xml")
                .body("<a/>")
                .post("/engine-rest/task")
                .then()
                .statusCode(415);
        as("dora")
                .contentType(ContentType.JSON)
                .body("{\"a\":")
                .post("/engine-rest/task")
                .then()
                .statusCode(400);
        String large = "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}";
        as("dora")
                .contentType(ContentType.JSON)
                .body(large)
                .post("/engine-rest/task")
                .then()
                .statusCode(413);
    }

    @Test
    void isAskedInTheEnginesOwnWords() {
        as("dora").get("/engine-rest/user/dora/profile").then().statusCode(200).body("firstName", equalTo("Dora"));
        as("dora")
                .get("/engine-rest/identity/groups?userId=dora")
                .then()
                .statusCode(200)
                .body("groups.id", org.hamcrest.Matchers.hasItems("agents", "service-desk"));
    }

    private RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, PASSWORD);
    }
}
