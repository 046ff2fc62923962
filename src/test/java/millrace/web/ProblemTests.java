package millrace.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import millrace.MillraceTest;
import millrace.security.SamplePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What callers hear when something is wrong. */
@MillraceTest
@Import({SamplePeople.class, ProbeController.Added.class})
class ProblemTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/probe/unknown,404,unknown,There is no record INC-1.",
        "/api/people/nobody-here,404,unknown,There is no person nobody-here.",
        "/api/nowhere,404,unknown,There is nothing under this address",
        "/api/probe/invalid,400,invalid-input,title: is too long.",
        "/api/probe/stale,412,stale,Read it again",
        "/api/probe/collision,409,collision,Somebody else changed this at the same moment. Send it again.",
        "/api/probe/lock,409,collision,Somebody else changed this at the same moment. Send it again.",
        "/api/probe/forbidden,403,not-allowed,You may not see this.",
        "/api/probe/broken,500,failure,The log says why",
        "/api/probe/sql,500,failure,The log says why",
        "/api/probe/x?priority=P9,400,invalid-input,'priority: must be one of P1, P2'",
        "/api/people?limit=0,400,invalid-input,limit: ",
        "/api/people?limit=many,400,invalid-input,limit: has the wrong form",
        "/api/people?active=perhaps,400,invalid-input,active: ",
        "/api/incidents?sort=x,400,invalid-input,sort: must be one of",
    })
    void answersWithAProblemAndNothingOfItsInsides(String path, int status, String type, String detail) {
        problem(as().accept(ContentType.JSON).get(path).then(), status, type).body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"colour\":1}               | 400 | colour   | colour: there is no such field.",
                "{\"text\":\"a\",\"priority\":\"P9\"}        | 400 | priority | must be one of P1, P2",
                "{\"text\":\"a\",\"weight\":\"heavy\"}       | 400 | weight   | must be a number.",
                "{\"text\":\"\"}                             | 400 | text     | text: must not be blank.",
                "{\"text\":\"123456789012345678901\"}        | 400 | text     | size must be between",
                "{\"text\":[1]}                              | 400 | text     | must be text.",
                "{\"text\":\"a\\u0000b\"}               | 400 | text     | text: must not contain the character NUL.",
                "{\"text\":\"a\\ud800b\"}               | 400 | text     | text: must not contain the character U+D800.",
                "{\"text\":\"\\udc00\\ud800\"}           | 400 | text     | U+DC00.",
                "{\"text\":\"a\\u0007b\"}               | 400 | text     | U+0007.",
                "{\"text\":\"a\\u0085b\"}               | 400 | text     | U+0085.",
                "{\"text\":\"a\\ufffeb\"}               | 400 | text     | U+FFFE.",
                "{\"text\":\"\\ud83f\\udfff\"}           | 400 | text     | U+1FFFF.",
                "{\"text\":                                  | 400 |          | not readable JSON",
                "[]                                          | 400 |          | readable JSON",
            })
    void namesTheFieldThatCannotBeUsed(String body, int status, String field, String detail) {
        as().contentType(ContentType.JSON)
                .body(body)
                .post("/api/probe")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(detail))
                .body("detail", not(containsString("millrace.")));
    }

    @Test
    void saysWhatHttpDoesNotAllow() {
        problem(as().delete("/api/probe").then(), 405, "http-405");
        problem(as().contentType("text/plain").body("a").post("/api/probe").then(), 415, "http-415");
        problem(as().accept("application/xml").get("/api/people").then(), 406, "http-406");
        problem(
                as().contentType(ContentType.JSON)
                        .body("{}")
                        .patch("/api/probe/1")
                        .then(),
                415,
                "http-415");
    }

    @Test
    void asksForTheVersionThatAChangeIsAChangeOf() {
        RequestSpecification patch = as().contentType(MergePatch.JSON).body("{}");
        problem(patch.patch("/api/probe/1").then(), 428, "version-missing");
        problem(patch.header("If-Match", "one").patch("/api/probe/1").then(), 400, "invalid-input");
        as().contentType(MergePatch.JSON)
                .body("{}")
                .header("If-Match", "\"7\"")
                .patch("/api/probe/1")
                .then()
                .statusCode(200)
                .body(containsString("7"));
    }

    @Test
    void readsNoMoreThanTheLimit() {
        String large = "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}";
        problem(
                as().contentType(ContentType.JSON)
                        .body(large)
                        .post("/api/probe")
                        .then(),
                413,
                "too-large");
        given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("Application/JSON", ContentType.TEXT)))
                .port(port)
                .auth()
                .preemptive()
                .basic("dora", SamplePeople.PASSWORD)
                .contentType("Application/JSON")
                .body(large)
                .post("/api/probe")
                .then()
                .statusCode(413);
        problem(
                as().contentType(ContentType.JSON)
                        .header("Idempotency-Key", "large")
                        .body(large)
                        .post("/api/probe")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void listsEveryProblemOnAPage() {
        as().get("/api/openapi.json")
                .then()
                .statusCode(200)
                .body("info.description", containsString("/problems/idempotency-key-reused"))
                .body("info.description", containsString("IncidentReported"))
                .body("paths.'/api/probe'.post.parameters.name", org.hamcrest.Matchers.hasItem("Idempotency-Key"))
                .body("components.securitySchemes.basic.scheme", equalTo("basic"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("detail", not(matchesPattern("(?s).*(xception|millrace\\.|java\\.|select |secret).*")));
    }

    private RequestSpecification as() {
        return given().port(port).auth().preemptive().basic("dora", SamplePeople.PASSWORD);
    }
}
