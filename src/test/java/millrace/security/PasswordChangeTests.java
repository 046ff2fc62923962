package millrace.security;

import static millrace.security.SamplePeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.security.password.PasswordChanges;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Changing one's password, getting a new one from an administrator, and what ends with the old one. */
@MillraceTest
@Import({SamplePeople.class, SteerableClock.class})
class PasswordChangeTests {

    private static final String NEW = "seven grey herons";

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PasswordChanges changes;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteerableClock clock;

    @Test
    void endsTheOtherSessionsButNotThisOne() {
        person("pia");
        Browser here = Browser.of(port, "pia");
        Browser elsewhere = Browser.of(port, "pia");
        elsewhere.visit().get("/api/people").then().statusCode(200);
        here.visit()
                .header("X-Millrace-CSRF", here.cookie("MILLRACE-CSRF"))
                .contentType(ContentType.JSON)
                .body(Map.of("old", PASSWORD, "wanted", NEW))
                .post("/api/me/password")
                .then()
                .statusCode(204);
        here.visit().get("/api/people").then().statusCode(200);
        elsewhere.visit().get("/api/people").then().statusCode(401);
        elsewhere
                .visit()
                .get("/camunda/api/engine/engine/default/task?maxResults=1")
                .then()
                .statusCode(401);
        as("pia", PASSWORD).get("/api/people").then().statusCode(401);
        as("pia", NEW).get("/api/people").then().statusCode(200);
    }

    @Test
    void namesWhatIsWrong() {
        person("paul");
        change("paul", "not the old one", NEW).statusCode(400).body("field", equalTo("old"));
        change("paul", PASSWORD, "short")
                .statusCode(400)
                .body("field", equalTo("wanted"))
                .body("detail", containsString("12 characters"));
        change("paul", PASSWORD, PASSWORD).statusCode(400).body("field", equalTo("wanted"));
        as("paul", PASSWORD)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/me/password")
                .then()
                .statusCode(400)
                .body("field", equalTo("old"));
        as("paul", PASSWORD)
                .header("Idempotency-Key", "once")
                .contentType(ContentType.JSON)
                .body(Map.of("old", PASSWORD, "wanted", NEW))
                .post("/api/me/password")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void letsNobodyGuessTheOldOneInASession() {
        person("gert");
        for (int guess = 0; guess < 8; guess++) {
            change("gert", "guess " + guess, NEW).statusCode(400);
        }
        change("gert", PASSWORD, NEW).statusCode(400).body("detail", containsString("wait a minute"));
    }

    @Test
    void letsNobodyWaitForTheGuessesOfOthers() {
        for (int other = 0; other < 13; other++) {
            String key = "other" + other;
            directory.register(new Person(key, key, null, Person.Kind.HUMAN, true, Set.of(Role.AGENT)));
            for (int guess = 0; guess < 8; guess++) {
                assertThatThrownBy(() -> actors.actAs(key, () -> {
                            changes.change(null, NEW);
                            return key;
                        }))
                        .hasMessageContaining("not your password");
            }
        }
        person("nina");
        change("nina", PASSWORD, NEW).statusCode(204);
    }

    @Test
    void letsWhoWasGivenOneDoNothingElseThanChangeIt() {
        person("olga");
        Browser before = Browser.of(port, "olga");
        as("dora", PASSWORD).post("/api/people/olga/one-time-password").then().statusCode(403);
        as("anna", PASSWORD).post("/api/people/nobody/one-time-password").then().statusCode(404);
        String oneTime = oneTime("olga");
        before.visit().get("/api/people").then().statusCode(401);
        as("olga", PASSWORD).get("/api/people").then().statusCode(401);

        as("olga", oneTime)
                .get("/api/people")
                .then()
                .statusCode(403)
                .body("detail", containsString("one-time password"));
        as("olga", oneTime).get("/engine-rest/task").then().statusCode(403);
        Browser browser = Browser.of(port, "olga", oneTime);
        for (String page : new String[] {"/", "/incidents", "/camunda/app/tasklist/default/"}) {
            browser.visit()
                    .redirects()
                    .follow(false)
                    .accept("text/html")
                    .get(page)
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith("/you/password"));
        }
        browser.visit().get("/api/people").then().statusCode(403);
        change("olga", oneTime, NEW).statusCode(204);
        as("olga", NEW).get("/api/people").then().statusCode(200);
        as("anna", PASSWORD)
                .get("/api/access-log?person=olga")
                .then()
                .body("events.kind", hasItems("PASSWORD_RESET", "PASSWORD_CHANGED"));
    }

    @Test
    void forgetsAOneTimePasswordAfterThreeDays() {
        person("otto");
        String oneTime = oneTime("otto");
        clock.forward(Duration.ofDays(3).plusMinutes(1));
        as("otto", oneTime).get("/api/people").then().statusCode(401).body("detail", containsString("administrator"));
        clock.reset();
        as("anna", PASSWORD)
                .get("/api/access-log?person=otto")
                .then()
                .body("events.kind", hasItem("WRONG_PASSWORD"))
                .body("events.kind", not(hasItem("SIGNED_IN")));
    }

    @Test
    void keepsThemAsArgonAndBringsOldHashesThere() {
        person("bert");
        assertThat(hash("bert")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        jdbc.sql("update millrace.credential set password_hash = ? where person = 'bert'")
                .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                .update();
        as("bert", "wrong").get("/api/people").then().statusCode(401);
        assertThat(hash("bert")).startsWith("{bcrypt}");
        as("bert", PASSWORD).get("/api/people").then().statusCode(200);
        assertThat(hash("bert")).startsWith("{argon2id}");
        as("bert", PASSWORD).get("/api/people").then().statusCode(200);
    }

    @Test
    void signsOutEverywhere() {
        person("sven");
        Browser one = Browser.of(port, "sven");
        Browser other = Browser.of(port, "sven");
        one.visit()
                .header("X-Millrace-CSRF", one.cookie("MILLRACE-CSRF"))
                .post("/api/me/sign-out-everywhere")
                .then()
                .statusCode(204);
        one.visit().get("/api/people").then().statusCode(401);
        other.visit().get("/api/people").then().statusCode(401);
        Browser.of(port, "sven").visit().get("/api/people").then().statusCode(200);
    }

    private String oneTime(String person) {
        return as("anna", PASSWORD)
                .post("/api/people/" + person + "/one-time-password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
    }

    private String hash(String person) {
        return jdbc.sql("select password_hash from millrace.credential where person = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private ValidatableResponse change(String person, String old, String wanted) {
        String password = old.startsWith("guess") || old.startsWith("not") ? PASSWORD : old;
        return as(person, password)
                .contentType(ContentType.JSON)
                .body(Map.of("old", old, "wanted", wanted))
                .post("/api/me/password")
                .then();
    }

    private void person(String key) {
        directory.register(new Person(key, key, null, Person.Kind.HUMAN, true, Set.of(Role.AGENT)));
        passwords.set(key, PASSWORD);
    }

    private RequestSpecification as(String person, String password) {
        return RestAssured.given().port(port).auth().preemptive().basic(person, password);
    }
}
