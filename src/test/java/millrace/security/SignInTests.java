package millrace.security;

import static io.restassured.RestAssured.given;
import static millrace.security.SamplePeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One sign-in for our pages, Tasklist, Cockpit and the interface, and one way out of all of them. */
@MillraceTest
@Import(SamplePeople.class)
class SignInTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Test
    void sendsPeopleToOurSignInPage() {
        for (String page : new String[] {"/", "/camunda/app/tasklist/default/", "/anything"}) {
            given().port(port)
                    .accept("text/html")
                    .redirects()
                    .follow(false)
                    .get(page)
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/login"));
        }
        given().port(port).get("/login").then().statusCode(200).body(containsString("Sign in"));
    }

    @Test
    void opensPagesTasklistAndInterfaceWithOneSignIn() {
        CookieFilter browser = signedIn("dora");
        browse(browser)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("Dora"))
                .body(containsString("Tasklist"));
        browse(browser)
                .get("/camunda/app/tasklist/default/")
                .then()
                .statusCode(200)
                .body(containsString("tasklist"));
        browse(browser)
                .get("/camunda/api/admin/auth/user/default")
                .then()
                .statusCode(200)
                .body("userId", equalTo("dora"))
                .body("authorizedApps", hasItems("tasklist"));
        browse(browser).get(TASKS).then().statusCode(200);
        browse(browser).get("/api/people/dora").then().statusCode(200).body("email", equalTo("dora@example.org"));
        browse(browser).get("/api/docs").then().statusCode(200);
        browse(browser).get("/api/openapi.json").then().statusCode(200).body("info.title", equalTo("Millrace"));
    }

    @Test
    void keepsTheSetUpOfAnAdministratorShut() {
        for (String person : new String[] {"dora", "anna"}) {
            CookieFilter browser = signedIn(person);
            browse(browser).get("/camunda/app/admin/default/setup/").then().statusCode(403);
            Response own = browse(browser)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/camunda/api/admin/setup/default/user/create");
            assertThat(own.statusCode()).isEqualTo(403);
            browse(browser)
                    .contentType("application/x-www-form-urlencoded")
                    .body("username=x&password=y")
                    .post("/camunda/api/admin/auth/user/default/login/tasklist")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void keepsTheSameDoorsShutInsideTheWebApplications() {
        CookieFilter browser = signedIn("dora");
        String token = browse(browser).get("/camunda/app/tasklist/default/").cookie("XSRF-TOKEN");
        String[] shut = {
            "/task/x/bpmnError", "/task/create", "/filter/create", "/deployment/create", "/task/x/variables"
        };
        for (String path : shut) {
            post(browser, token, "/camunda/api/engine/engine/default" + path, "{}")
                    .then()
                    .statusCode(403);
        }
        String hidden = "{\"orQueries\":[{\"dueAfterExpression\":\"${1}\"}]}";
        post(browser, token, "/camunda/api/engine/engine/default/task", hidden)
                .then()
                .statusCode(403)
                .body("message", containsString("Expressions"));
        post(browser, token, TASKS, "{}").then().statusCode(200);
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
        browse(signedIn("rita")).get(path).then().statusCode(403);
    }

    @Test
    void tellsRequestersNoMailAddress() {
        browse(signedIn("rita"))
                .get("/api/people/dora")
                .then()
                .statusCode(200)
                .body("name", equalTo("Dora"))
                .body("email", equalTo(null));
    }

    @Test
    void opensCockpitToDesignersAndAdminToAdministratorsOnly() {
        browse(signedIn("dora")).get("/camunda/app/cockpit/default/").then().statusCode(403);
        browse(signedIn("dirk")).get("/camunda/app/cockpit/default/").then().statusCode(200);
        browse(signedIn("dirk")).get("/camunda/app/admin/default/").then().statusCode(403);
        browse(signedIn("anna")).get("/camunda/app/admin/default/").then().statusCode(200);
    }

    @Test
    void signsOutOfEverythingAtOnce() {
        CookieFilter browser = signedIn("dora");
        browse(browser).get(TASKS).then().statusCode(200);
        browse(browser)
                .post("/camunda/api/admin/auth/user/default/logout")
                .then()
                .statusCode(204);
        browse(browser).get(TASKS).then().statusCode(401);
        browse(browser).get("/api/people").then().statusCode(401);

        CookieFilter other = signedIn("dora");
        String token = csrf(other);
        browse(other)
                .redirects()
                .follow(false)
                .formParam("_csrf", token)
                .post("/logout")
                .then()
                .statusCode(302);
        browse(other).get("/api/people").then().statusCode(401);
    }

    @Test
    void believesNoForgedRequestInASession() {
        CookieFilter browser = signedIn("dora");
        browse(browser)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/people")
                .then()
                .statusCode(403)
                .body("detail", containsString("X-Millrace-CSRF"));
        browse(browser)
                .header("X-Millrace-CSRF", csrf(browser))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/people")
                .then()
                .statusCode(405);
    }

    @Test
    void countsAChangedRoleAtOnce() {
        person("eve", true, Role.AGENT);
        passwords.set("eve", PASSWORD);
        CookieFilter browser = signedIn("eve");
        browse(browser).get(TASKS).then().statusCode(200);
        person("eve", true, Role.REQUESTER);
        browse(browser).get(TASKS).then().statusCode(403);
        person("eve", false, Role.AGENT);
        browse(browser).get("/api/people").then().statusCode(401);
        given().port(port)
                .auth()
                .preemptive()
                .basic("eve", PASSWORD)
                .get("/api/people")
                .then()
                .statusCode(401);
    }

    @Test
    void forgetsAPasswordThatWasChanged() {
        person("otto", true, Role.AGENT);
        passwords.set("otto", "the first password");
        RequestSpecification first = given().port(port).auth().preemptive().basic("otto", "the first password");
        first.get("/api/teams").then().statusCode(200);
        passwords.set("otto", "the second password");
        first.get("/api/teams").then().statusCode(401);
    }

    @Test
    void slowsDownGuessingWithoutLockingOutWhoIsIn() {
        person("gus", true, Role.INTEGRATION);
        passwords.set("gus", PASSWORD);
        RequestSpecification right = given().port(port).auth().preemptive().basic("gus", PASSWORD);
        right.get("/api/teams").then().statusCode(200);
        for (int attempt = 0; attempt < 9; attempt++) {
            given().port(port)
                    .auth()
                    .preemptive()
                    .basic("gus", "guess " + attempt)
                    .get("/api/teams");
        }
        given().port(port)
                .auth()
                .preemptive()
                .basic("gus", "one more")
                .get("/api/teams")
                .then()
                .statusCode(401)
                .body("detail", containsString("Wait a minute"));
        right.get("/api/teams").then().statusCode(200);
    }

    @Test
    void tellsBrowsersToKeepToThemselves() {
        given().port(port)
                .get("/login")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    private void person(String key, boolean active, Role role) {
        directory.register(new Person(key, key, null, Person.Kind.HUMAN, active, Set.of(role)));
    }

    private CookieFilter signedIn(String person) {
        CookieFilter browser = new CookieFilter();
        String token = csrf(browser);
        browse(browser)
                .redirects()
                .follow(false)
                .formParam("username", person)
                .formParam("password", PASSWORD)
                .formParam("_csrf", token)
                .post("/login")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("wrong")));
        return browser;
    }

    private String csrf(CookieFilter browser) {
        browse(browser).get("/login");
        return browser.getCookieStore().getCookies().stream()
                .filter(cookie -> "MILLRACE-CSRF".equals(cookie.getName()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Response post(CookieFilter browser, String token, String path, String body) {
        return browse(browser)
                .header("X-XSRF-TOKEN", token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private RequestSpecification browse(CookieFilter browser) {
        return given().port(port).filter(browser).accept("*/*");
    }
}
