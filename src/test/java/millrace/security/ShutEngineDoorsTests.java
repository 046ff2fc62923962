package millrace.security;

import static io.restassured.RestAssured.given;
import static millrace.security.SamplePeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What of the engine's own interface is shut, whoever asks: ways around the drawn process, and expressions. */
@MillraceTest
@Import(SamplePeople.class)
class ShutEngineDoorsTests {

    @LocalServerPort
    private int port;

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
        "PUT,/engine-rest/process-definition/x/suspended",
        "POST,/engine-rest/job/retries",
        "POST,/engine-rest/execution/x/signal",
        "POST,/engine-rest/signal",
        "POST,/engine-rest/condition",
        "POST,/engine-rest/job/x/execute",
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
        "POST,/engine-rest/identity/verify"
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

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task/%63ount,403",
        "/engine-rest;x=1/task,400",
        "//engine-rest/task,400",
        "/engine-rest/%2e%2e/engine-rest/task,400",
        "/engine-rest/engine/default/engine/default/task,403",
        "/engine-rest/Task,403"
    })
    void isNotFooledByTheWayAnAddressIsWritten(String path, int status) throws IOException, InterruptedException {
        String password = Base64.getEncoder().encodeToString(("dora:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + password)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, PASSWORD);
    }
}
