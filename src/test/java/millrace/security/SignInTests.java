package millrace.security;

import static io.restassured.RestAssured.given;
import static millrace.security.SamplePeople.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import org.junit.jupiter.api.Test;
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
    void sendsThemThereAgainWhenTheyAskForTheSamePage() {
        for (int time = 1; time <= 3; time++) {
            given().port(port)
                    .accept("text/html")
                    .cookie("REDIRECT_URI", "Lw==")
                    .redirects()
                    .follow(false)
                    .get("/")
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/login"));
        }
    }

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
        Browser browser = Browser.of(port, "dora");
        browser.visit()
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("Dora"))
                .body(containsString("Tasklist"));
        browser.visit()
                .get("/camunda/app/tasklist/default/")
                .then()
                .statusCode(200)
                .body(containsString("tasklist"));
        browser.visit()
                .get("/camunda/api/admin/auth/user/default")
                .then()
                .statusCode(200)
                .body("userId", equalTo("dora"))
                .body("authorizedApps", hasItems("tasklist"));
        browser.visit().get(TASKS).then().statusCode(200);
        browser.visit().get("/api/people/dora").then().statusCode(200).body("email", equalTo("dora@example.org"));
        browser.visit().get("/api/docs").then().statusCode(200);
        browser.visit().get("/api/openapi.json").then().statusCode(200).body("info.title", equalTo("Millrace"));
    }

    @Test
    void tellsRequestersNoMailAddress() {
        Browser.of(port, "rita")
                .visit()
                .get("/api/people/dora")
                .then()
                .statusCode(200)
                .body("name", equalTo("Dora"))
                .body("email", equalTo(null));
    }

    @Test
    void signsOutOfEverythingAtOnce() {
        Browser browser = Browser.of(port, "dora");
        browser.visit().get(TASKS).then().statusCode(200);
        String logout = "/camunda/api/admin/auth/user/default/logout";
        browser.visit().post(logout).then().statusCode(403);
        browser.visit().header("X-XSRF-TOKEN", "guessed").post(logout).then().statusCode(403);
        browser.visit().get(TASKS).then().statusCode(200);
        browser.postAsWebapp(logout, "{}").then().statusCode(204);
        browser.visit().get(TASKS).then().statusCode(401);
        browser.visit().get("/api/people").then().statusCode(401);

        Browser other = Browser.of(port, "dora");
        other.visit()
                .redirects()
                .follow(false)
                .formParam("_csrf", other.cookie("MILLRACE-CSRF"))
                .post("/logout")
                .then()
                .statusCode(302);
        other.visit().get("/api/people").then().statusCode(401);
    }

    @Test
    void believesNoForgedRequestInASession() {
        Browser browser = Browser.of(port, "dora");
        browser.visit()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/people")
                .then()
                .statusCode(403)
                .body("detail", containsString("X-Millrace-CSRF"));
        browser.visit()
                .header("X-Millrace-CSRF", browser.cookie("MILLRACE-CSRF"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/people")
                .then()
                .statusCode(403)
                .body("detail", containsString("roles"));
    }

    @Test
    void endsASessionWhenARoleChanges() {
        person("eve", true, Role.AGENT);
        passwords.set("eve", PASSWORD);
        Browser browser = Browser.of(port, "eve");
        browser.visit().get(TASKS).then().statusCode(200);
        person("eve", true, Role.REQUESTER);
        browser.visit().get(TASKS).then().statusCode(401);
        Browser again = Browser.of(port, "eve");
        again.visit().get(TASKS).then().statusCode(403);
        person("eve", false, Role.REQUESTER);
        again.visit().get("/api/people").then().statusCode(401);
        given().port(port)
                .auth()
                .preemptive()
                .basic("eve", PASSWORD)
                .get("/api/people")
                .then()
                .statusCode(401);
    }

    @Test
    void endsASessionWhenATeamChanges() {
        person("ella", true, Role.AGENT);
        passwords.set("ella", PASSWORD);
        directory.register(new Team("night-shift", "Night shift", null, true, Set.of()));
        Browser browser = Browser.of(port, "ella");
        browser.visit().get(TASKS).then().statusCode(200);
        directory.join("night-shift", "ella");
        browser.visit().get(TASKS).then().statusCode(401);
        browser.visit().get("/api/people").then().statusCode(401);
        // a name is no right
        Browser again = Browser.of(port, "ella");
        directory.register(new Person("ella", "Ella Renamed", null, Person.Kind.HUMAN, true, Set.of(Role.AGENT)));
        again.visit().get("/api/people").then().statusCode(200);
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
}
