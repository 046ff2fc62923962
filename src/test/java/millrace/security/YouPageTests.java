package millrace.security;

import static millrace.security.SamplePeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The page of whoever reads it, that of administrators about access, and how pages write times. */
@MillraceTest
@Import(SamplePeople.class)
class YouPageTests {

    private static final Pattern SECRET = Pattern.compile("mlr_[0-9A-Za-z]{49}");

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Test
    void makesATokenAndShowsItsSecretOnce() {
        Browser browser = Browser.of(port, "dora");
        String page = post(browser, "/you/tokens", Map.of("name", "my script", "scopes", "READ", "days", "7"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        RestAssured.given()
                .port(port)
                .header("Authorization", "Bearer " + secret.group())
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("key", equalTo("dora"))
                .body("via", equalTo("my script"));
        String again = browser.visit().get("/you").asString();
        assertThat(again).contains("my script").doesNotContainPattern(SECRET);
        assertThat(post(browser, "/you/tokens", Map.of("name", "my script", "scopes", "READ", "days", "7"))
                        .asString())
                .contains("There is a token my script already");
    }

    @Test
    void writesTimesInTheReadersZoneAndWay() {
        as("dora")
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Seen by two readers", "visibility", "EVERYBODY"))
                .post("/api/incidents")
                .then()
                .statusCode(201);
        Browser browser = Browser.of(port, "dora");
        assertThat(browser.visit().get("/incidents?open=").asString())
                .containsPattern(
                        "datetime=\"20[^\"]+Z\" title=\"\\p{L}+,? \\d+ \\p{L}+ 20\\d\\d[^\"]+ UTC \\(UTC\\+00:00\\)\">Today, \\d\\d:\\d\\d</time>");
        assertThat(browser.visit()
                        .header("Accept-Language", "de")
                        .get("/incidents?open=")
                        .asString())
                .containsPattern("title=\"\\p{L}+, \\d+\\. \\p{L}+ 20\\d\\d[^\"]+ UTC \\(UTC\\+00:00\\)\">Today");
        post(browser, "/you/reading", Map.of("zone", "Asia/Tokyo", "language", "de"))
                .then()
                .statusCode(302);
        assertThat(browser.visit().get("/incidents?open=").asString())
                .containsPattern("title=\"[^\"]+ JST \\(UTC\\+09:00\\)\">Today, \\d\\d:\\d\\d</time>");
        as("dora").get("/api/me").then().body("zone", equalTo("Asia/Tokyo")).body("language", equalTo("de"));
        post(browser, "/you/reading", Map.of("zone", "Mars/Base", "language", ""))
                .then()
                .statusCode(200)
                .body(containsString("give a time zone"));
        patch("{\"zone\": null, \"language\": null}").statusCode(200).body("zone", equalTo(null));
        patch("{\"zone\": 5}").statusCode(400).body("field", equalTo("zone"));
        patch("{\"language\": \"klingon\"}").statusCode(400).body("field", equalTo("language"));
        patch("{\"roles\": [\"ADMIN\"]}").statusCode(400).body("field", equalTo("roles"));
    }

    @Test
    void changesThePasswordOnThePage() {
        Browser browser = Browser.of(port, person("paula"));
        Map<String, String> wrong = Map.of("old", PASSWORD, "wanted", "short", "again", "short");
        post(browser, "/you/password", wrong).then().body(containsString("at least 12 characters"));
        Map<String, String> other = Map.of("old", PASSWORD, "wanted", "seven grey herons", "again", "seven");
        post(browser, "/you/password", other).then().body(containsString("are not the same"));
        Map<String, String> right =
                Map.of("old", PASSWORD, "wanted", "seven grey herons", "again", "seven grey herons");
        post(browser, "/you/password", right).then().body(containsString("Your password is changed"));
        browser.visit().get("/you").then().statusCode(200);
    }

    @Test
    void givesAOneTimePasswordOnThePageOfAdministrators() {
        Browser browser = Browser.of(port, "anna");
        post(browser, "/access/one-time-passwords", Map.of("person", person("igor")))
                .then()
                .statusCode(200)
                .body(containsString("one-time password"))
                .body(matchesPattern("(?s).*<code>[a-z2-9]{20}</code>.*"));
        post(browser, "/access/one-time-passwords", Map.of("person", "anna"))
                .then()
                .body(containsString("change your own"));
        browser.visit()
                .get("/access?kind=PASSWORD_RESET&person=igor")
                .then()
                .statusCode(200)
                .body(containsString("anna"));
        browser.visit().get("/access?kind=NONSENSE&before=x").then().statusCode(200);
        Browser.of(port, "dora").visit().get("/access").then().statusCode(403);
    }

    @Test
    void leadsBackToTheSignInPageFromEverySession() {
        Browser browser = Browser.of(port, person("yuri"));
        post(browser, "/you/sign-out-everywhere", Map.of()).then().statusCode(302);
        browser.visit()
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/you")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login"));
        browser.visit().get("/login").then().body(not(containsString("yuri")));
    }

    /** Somebody whose password other tests do not need. */
    private String person(String key) {
        directory.register(new Person(key, key, null, Person.Kind.HUMAN, true, Set.of(Role.AGENT)));
        passwords.set(key, PASSWORD);
        return key;
    }

    private Response post(Browser browser, String path, Map<String, String> form) {
        return browser.visit()
                .redirects()
                .follow(false)
                .formParams(form)
                .formParam("_csrf", browser.cookie("MILLRACE-CSRF"))
                .post(path);
    }

    private ValidatableResponse patch(String body) {
        return as("dora")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/me")
                .then();
    }

    private RequestSpecification as(String person) {
        return RestAssured.given().port(port).auth().preemptive().basic(person, PASSWORD);
    }
}
