package millrace.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An agent works on a task through the engine's own interface: what Tasklist does goes through, and nothing beyond it. */
@MillraceTest
@Import(SamplePeople.class)
class WorkAtTheDoorsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AuthorizationService authorisations;

    @Autowired
    private Directory directory;

    private String task;

    @BeforeEach
    void findATask() {
        send(
                        "POST",
                        "/process-definition/key/incident-resolution/start",
                        "{\"variables\":{\"title\":{\"value\":\"No mail\"}}}")
                .then()
                .statusCode(200);
        task = as("dora").get("/engine-rest/task?maxResults=1").path("[0].id");
    }

    @Test
    void claimsAndGivesBack() {
        send("POST", "/task/" + task + "/claim", "{\"userId\":\"dora\"}").then().statusCode(204);
        as("dora").get("/engine-rest/task/" + task).then().body("assignee", equalTo("dora"));
        send("POST", "/task/" + task + "/unclaim", "{}").then().statusCode(204);
        as("dora").get("/engine-rest/task/" + task).then().statusCode(200).body("assignee", equalTo(null));
    }

    @Test
    void givesATaskToNobodyElse() {
        send("POST", "/task/" + task + "/assignee", "{\"userId\":\"ines\"}")
                .then()
                .statusCode(403);
        // a task that somebody does not see is none to them
        as("anna")
                .contentType(ContentType.JSON)
                .body("{\"userId\":\"anna\"}")
                .post("/engine-rest/task/" + task + "/assignee")
                .then()
                .statusCode(404);
        send("POST", "/task/" + task + "/claim", "{\"userId\":\"dora\"}").then().statusCode(204);
        // administering the engine does not reach into the work on a record
        as("anna")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/engine-rest/task/" + task + "/unclaim")
                .then()
                .statusCode(404);
    }

    @Test
    void isToldWhoCannotBeGivenATask() {
        directory.register(new Person("gone", "Gone", null, Person.Kind.HUMAN, false, Set.of(Role.AGENT)));
        Authorization mayAssign = authorisations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayAssign.setUserId("dora");
        mayAssign.setResource(Resources.TASK);
        mayAssign.setResourceId(task);
        mayAssign.setPermissions(new Permission[] {Permissions.TASK_ASSIGN});
        authorisations.saveAuthorization(mayAssign);
        Map.of(
                        "ghost", "assignee: there is no person 'ghost'",
                        "rita", "assignee: rita does not work on incidents",
                        "gone", "assignee: gone does not work on incidents")
                .forEach((person, sentence) -> {
                    String body = "{\"userId\":\"" + person + "\"}";
                    send("POST", "/task/" + task + "/assignee", body)
                            .then()
                            .statusCode(400)
                            .body("message", startsWith(sentence));
                    send("POST", "/task/" + task + "/claim", body).then().statusCode(400);
                });
        as("dora").get("/engine-rest/task/" + task).then().body("assignee", equalTo(null));
    }

    @Test
    void readsTheFormAndIsToldWhichFieldIsWrong() {
        as("dora").get("/engine-rest/task/" + task + "/form").then().statusCode(200);
        as("dora").get("/engine-rest/task/" + task + "/deployed-form").then().statusCode(200);
        as("dora").get("/engine-rest/task/" + task + "/form-variables").then().statusCode(200);
        send("POST", "/task/" + task + "/submit-form", "{\"variables\":{\"colour\":{\"value\":\"red\"}}}")
                .then()
                .statusCode(400)
                .body("message", org.hamcrest.Matchers.containsString("colour"));
    }

    @Test
    void writesNoVariableAndEndsNothingByAnError() {
        String written = "{\"value\":\"P1\",\"type\":\"String\"}";
        send("POST", "/task/" + task + "/claim", "{\"userId\":\"dora\"}").then().statusCode(204);
        send("PUT", "/task/" + task + "/variables/priority", written).then().statusCode(403);
        send("POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"any\"}")
                .then()
                .statusCode(403);
        as("dora").get("/engine-rest/task/" + task).then().statusCode(200);
    }

    @Test
    void showsOthersNothing() {
        as("dirk").get("/engine-rest/task?maxResults=10").then().statusCode(200).body("", hasSize(0));
        as("dirk")
                .get("/engine-rest/process-instance?maxResults=10")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    private Response send(String method, String path, String body) {
        return as("dora").contentType(ContentType.JSON).body(body).request(method, "/engine-rest" + path);
    }

    private RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, SamplePeople.PASSWORD);
    }
}
