package millrace.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens over HTTP: what they open, and for how long. */
class TokenTests extends TokenJourney {

    private static final String INCIDENT = "{\"title\": \"Printed by a token\"}";

    @Autowired
    private Directory directory;

    @ParameterizedTest
    @CsvSource({
        "READ, GET, /api/incidents, 200",
        "REPORT, GET, /api/incidents, 403",
        "WRITE, GET, /api/incidents, 403",
        "ENGINE, GET, /api/incidents, 403",
        "READ, POST, /api/incidents, 403",
        "REPORT, POST, /api/incidents, 201",
        "WRITE, POST, /api/incidents, 201",
        "ENGINE, POST, /api/incidents, 403",
        "READ, POST, /api/incidents/INC-0/comments, 403",
        "REPORT, POST, /api/incidents/INC-0/comments, 404",
        "REPORT, POST, /api/incidents/INC-0/cancel, 403",
        "WRITE, POST, /api/incidents/INC-0/cancel, 404",
        "READ, GET, /engine-rest/task, 403",
        "WRITE, GET, /engine-rest/task, 403",
        "ENGINE, GET, /engine-rest/task, 200",
        "ENGINE, GET, /engine-rest/user/dora/anything, 403",
        "READ, GET, /api/tokens, 403",
        "WRITE, POST, /api/tokens, 403",
        "WRITE, DELETE, /api/tokens/1, 403",
        "READ, GET, /api/access-log, 403",
        "READ, GET, /api/me, 200",
        "WRITE, PATCH, /api/me, 403"
    })
    void opensWhatItsScopeSays(String scope, String method, String path, int status) {
        RequestSpecification request = bearer(secret(made("dora", scope)));
        if ("POST".equals(method)) {
            request.contentType(ContentType.JSON).body(path.endsWith("incidents") ? INCIDENT : "{\"text\": \"Hi\"}");
            if (path.endsWith("cancel")) {
                request.body("{\"reason\": \"Hi\"}");
            }
        }
        request.request(method, path).then().statusCode(status);
    }

    @Test
    void saysWhichScopeIsMissing() {
        bearer(secret(made("dora", "REPORT")))
                .get("/api/incidents")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("insufficient_scope"))
                .body("detail", containsString("lacks the scope READ"));
    }

    @Test
    void neverMayMoreThanItsOwner() {
        String secret = secret(made("rita", "READ", "WRITE", "ENGINE"));
        bearer(secret).get("/engine-rest/task").then().statusCode(403);
        bearer(secret).get("/api/people/dora").then().statusCode(200).body("email", equalTo(null));
        bearer(secret).get("/api/tokens").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/people, 403",
        "PATCH, /api/people/rita, 403",
        "POST, /api/people/rita/one-time-password, 403",
        "POST, /api/imports/directory?roles=true, 403",
        "POST, /api/imports/directory, 202",
        "POST, /api/teams, 400"
    })
    void changesNothingThatWouldOutlastIt(String method, String path, int status) {
        bearer(secret(made("anna", "READ", "WRITE", "ENGINE")))
                .contentType(ContentType.JSON)
                .body("{\"people\": [{\"key\": \"thief\", \"name\": \"Thief\", \"roles\": [\"MANAGER\"]}]}")
                .header("If-Match", "*")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    void isNotMixedUpWithASessionThatComesAlong() {
        Browser browser = Browser.of(port, "rita");
        String secret = secret(made("dora", "READ"));
        browser.visit()
                .header("Authorization", "Bearer " + secret)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("key", equalTo("dora"));
        browser.visit()
                .header("Authorization", "Bearer " + secret + "x")
                .get("/api/me")
                .then()
                .statusCode(401);
        browser.visit().get("/api/me").then().statusCode(200).body("key", equalTo("rita"));
    }

    @Test
    void opensNeitherPagesNorTasklist() {
        String secret = secret(made("dora", "READ", "WRITE", "ENGINE"));
        bearer(secret).accept("*/*").get("/incidents").then().statusCode(401);
        bearer(secret)
                .get("/camunda/api/engine/engine/default/task?maxResults=1")
                .then()
                .statusCode(401);
    }

    @Test
    void isOverAtItsTime() {
        ValidatableResponse made = made("dora", "READ");
        String secret = secret(made);
        clock.forward(Duration.ofDays(90).minusMinutes(5));
        bearer(secret).get("/api/teams").then().statusCode(200);
        // while it is remembered, too
        clock.forward(Duration.ofMinutes(5));
        refused(secret, "is over");
    }

    @Test
    void isRevokedAtOnce() {
        ValidatableResponse made = made("dora", "READ");
        String secret = secret(made);
        bearer(secret).get("/api/teams").then().statusCode(200);
        int id = made.extract().path("token.id");
        as("rita").delete("/api/tokens/" + id).then().statusCode(404);
        bearer(secret).get("/api/teams").then().statusCode(200);
        as("dora").delete("/api/tokens/" + id).then().statusCode(204);
        refused(secret, "was revoked");
    }

    @Test
    void endsWithItsOwner() {
        directory.register(new Person("tilo", "Tilo", null, Person.Kind.SYSTEM, true, Set.of(Role.INTEGRATION)));
        String secret = secret(issue("anna", Map.of("name", "feed", "scopes", Set.of("READ"), "owner", "tilo"))
                .statusCode(201));
        bearer(secret).get("/api/teams").then().statusCode(200);
        directory.setPersonActive("tilo", false);
        bearer(secret).get("/api/teams").then().statusCode(401);
    }

    @Test
    void isNamedOnTheTimelineAndRemembersKeys() {
        ValidatableResponse made = made("dora", "REPORT", "READ");
        String secret = secret(made);
        String key = UUID.randomUUID().toString();
        String number = report(secret, key).then().statusCode(201).extract().path("number");
        report(secret, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number));
        bearer(secret)
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .statusCode(200)
                .body("actor", hasItem("dora"))
                .body("find { it.kind == 'LOGGED' }.via", equalTo(made.extract().path("token.name")));
    }

    private void refused(String secret, String why) {
        bearer(secret)
                .get("/api/teams")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("detail", containsString(why));
        bearer(secret).get("/engine-rest/engine").then().statusCode(401);
    }

    private Response report(String secret, String key) {
        return bearer(secret)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(INCIDENT)
                .post("/api/incidents");
    }
}
