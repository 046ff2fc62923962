package millrace.security;

import static org.hamcrest.Matchers.containsString;

import io.restassured.http.ContentType;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Tasklist, Cockpit and Admin: who gets in, and that the same doors are shut inside them. */
@MillraceTest
@Import(SamplePeople.class)
class WebappDoorsTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

    @LocalServerPort
    private int port;

    @Test
    void keepsTheSetUpOfAnAdministratorShut() {
        for (String person : new String[] {"dora", "anna"}) {
            Browser browser = Browser.of(port, person);
            browser.visit().get("/camunda/app/admin/default/setup/").then().statusCode(403);
            browser.visit()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/camunda/api/admin/setup/default/user/create")
                    .then()
                    .statusCode(403);
            browser.visit()
                    .contentType("application/x-www-form-urlencoded")
                    .body("username=x&password=y")
                    .post("/camunda/api/admin/auth/user/default/login/tasklist")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void keepsTheSameDoorsShutInsideTheWebApplications() {
        Browser browser = Browser.of(port, "dora");
        browser.visit().get("/camunda/app/tasklist/default/");
        String[] shut = {
            "/task/x/bpmnError", "/task/create", "/filter/create", "/deployment/create", "/task/x/variables"
        };
        for (String path : shut) {
            browser.postAsWebapp("/camunda/api/engine/engine/default" + path, "{}")
                    .then()
                    .statusCode(403);
        }
        String hidden = "{\"orQueries\":[{\"dueAfterExpression\":\"${1}\"}]}";
        browser.postAsWebapp("/camunda/api/engine/engine/default/task", hidden)
                .then()
                .statusCode(403)
                .body("message", containsString("Expressions"));
        browser.postAsWebapp(TASKS, "{}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/other",
                "/camunda/app/tasklist/other/",
                "/camunda/app/cockpit/other/",
                "/camunda/app/admin/other/",
                "/camunda/app/welcome/other/",
                "/camunda/api/admin/auth/user/other",
                "/camunda/api/cockpit/plugin/base/other/process-definition/statistics",
                "/camunda/api/tasklist/plugin/tasklistPlugins/other/process-instance",
                "/camunda/api/engine/engine/other/task"
            })
    void knowsNoOtherEngine(String path) {
        Browser.of(port, "anna").visit().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                TASKS,
                "/camunda/api/engine/engine/default/filter",
                "/camunda/lib/deps.js"
            })
    void showsRequestersNothingOfTheEngine(String path) {
        Browser.of(port, "rita").visit().get(path).then().statusCode(403);
    }

    @Test
    void opensCockpitToDesignersAndAdminToAdministratorsOnly() {
        Browser.of(port, "dora")
                .visit()
                .get("/camunda/app/cockpit/default/")
                .then()
                .statusCode(403);
        Browser.of(port, "dirk")
                .visit()
                .get("/camunda/app/cockpit/default/")
                .then()
                .statusCode(200);
        Browser.of(port, "dirk")
                .visit()
                .get("/camunda/app/admin/default/")
                .then()
                .statusCode(403);
        Browser.of(port, "anna")
                .visit()
                .get("/camunda/app/admin/default/")
                .then()
                .statusCode(200);
    }

    @Test
    void carriesOurNameAndColours() {
        Browser browser = Browser.of(port, "anna");
        for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            browser.visit()
                    .get("/camunda/app/" + app + "/styles/user-styles.css")
                    .then()
                    .statusCode(200)
                    .body(containsString(".ce-eol-banner"));
            browser.visit()
                    .get("/camunda/app/" + app + "/scripts/config.js")
                    .then()
                    .statusCode(200)
                    .body(containsString("Millrace"));
        }
    }
}
