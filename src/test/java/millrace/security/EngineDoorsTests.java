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
        "dora,GET,/engine-rest/engine/default/task,200",
        "dora,GET,/engine-rest/filter?maxResults=10,200",
        "dora,GET,/engine-rest/process-definition?sortBy=version&sortOrder=desc,200",
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
        "anna,GET,/engine-rest/authorization?resourceType=0&maxResults=10,200",
        "anna,GET,/engine-rest/authorization?maxResults=10,400",
    })
    void opensByRole(String person, String method, String path, int status) {
        as(person).request(method, path).then().statusCode(status);
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
