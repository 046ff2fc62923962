package millrace.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import millrace.MillraceTest;
import millrace.security.SamplePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Calendars as people and programs use them: over HTTP. */
@MillraceTest
@Import(SamplePeople.class)
class CalendarInterfaceTests {

    private static final Map<String, Object> WEEK = Map.of(
            "zone",
            "Europe/Berlin",
            "segments",
            List.of(
                    Map.of("day", "MONDAY", "from", "09:00", "to", "12:00"),
                    Map.of("day", "MONDAY", "from", "13:00", "to", "24:00")));

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    @LocalServerPort
    private int port;

    @Test
    void areCorrectedInVersionsThatAreReadLater() {
        add("read-later").statusCode(201).header("Location", containsString("/api/calendars/read-later"));
        patch("read-later", "\"1\"", Map.of("holidays", "DE-BY", "reason", "Munich"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("changes", contains("public holidays: Germany, Bavaria (DE-BY), before: none"));
        patch("read-later", "\"1\"", Map.of("holidays", "DE-BE", "reason", "Berlin"))
                .statusCode(412);
        patch("read-later", null, Map.of("holidays", "DE-BE", "reason", "Berlin"))
                .statusCode(428);
        as("dora")
                .get("/api/calendars/read-later/versions")
                .then()
                .statusCode(200)
                .body("versions.version", contains(2, 1))
                .body("versions.reason", contains("Munich", "Added"))
                .body("versions[0].author", equalTo("mona"));
        as("dora")
                .get("/api/calendars/read-later/days?year=2026")
                .then()
                .statusCode(200)
                .body("days.date", hasItems("2026-01-06", "2026-06-04"))
                .body("days.kind", hasItem("HOLIDAY"));
    }

    @Test
    void tellWhatACorrectionWouldChangeBeforeItIsMade() {
        add("foreseen").statusCode(201);
        as("mona")
                .body(Map.of(
                        "week",
                        Map.of(
                                "zone",
                                "UTC",
                                "segments",
                                List.of(Map.of("day", "SUNDAY", "from", "00:00", "to", "01:00")))))
                .post("/api/calendars/foreseen/preview")
                .then()
                .statusCode(200)
                .body("changes", contains(startsWith("zone: UTC"), startsWith("week: Sun 00:00–01:00")))
                .body("openMinutesAfter", in(List.of(52 * 60, 53 * 60)))
                .body("calendar.version", equalTo(2));
        as("dora").get("/api/calendars/foreseen").then().body("version", equalTo(1));
    }

    @Test
    void areForThoseWhoWorkHereAndKeptByManagers() {
        as("rita").get("/api/calendars").then().statusCode(403);
        as("dora")
                .get("/api/calendars")
                .then()
                .statusCode(200)
                .body("byDefault", equalTo("business-hours"))
                .body("calendars.key", hasItems("always", "business-hours"));
        as("dora").body(fields("mine")).post("/api/calendars").then().statusCode(403);
        as("dora").get("/api/calendars/never").then().statusCode(404);
        as("dora").get("/api/public-holidays").then().body("code", hasItems("DE", "DE-BY", "US"));
        patch("always", "\"1\"", Map.of("name", "Never", "reason", "?")).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "week | 7 | has to be {",
                "week | {'zone': 'Mars/Base', 'segments': [{'day': 'MONDAY', 'from': '09:00', 'to': '10:00'}]} | not a time zone",
                "week | {'zone': 'UTC', 'segments': [{'day': 'MONDAY', 'from': '22:00', 'to': '02:00'}]} | beyond midnight as two days",
                "week | {'zone': 'UTC', 'segments': []} | 1 to 70 times",
                "week | {'zone': 'UTC', 'segments': [{'day': 'MONDAY', 'from': '09:00', 'to': '11:00'}, {'day': 'MONDAY', 'from': '10:00', 'to': '12:00'}]} | overlap",
                "holidays | 'XX' | no country",
                "holidays | 'DE-ZZ' | no country or part of one",
                "closedDays | 'soon' | a list of at most",
                "closedDays | [{'date': '2026-02-30', 'name': 'Never'}] | entry 1: date: must be a day",
                "closedDays | [{'date': '2026-12-24'}] | entry 1: name: must not be empty",
                "closedDays | [{'date': '2026-12-24', 'name': 'A'}, {'date': '2026-12-24', 'name': 'B'}] | 2026-12-24 is named twice",
                "closedDays | [{'date': '9999-12-24', 'name': 'Far'}] | from 1900 to 2150",
                "exceptions | [{'date': '2026-12-31', 'name': 'Year end', 'times': []}] | has to have a time",
                "exceptions | [{'date': '2026-12-31', 'name': 'Year end', 'times': [{'from': '9', 'to': '10'}]}] | not a time such as 09:00",
                "colour | 'red' | no such field"
            })
    void refuseWhatIsNoCalendarAndNameTheField(String field, String value, String reason) throws Exception {
        var sent = new HashMap<>(fields("refused"));
        sent.put(field, JSON.readValue(value, Object.class));
        as("mona")
                .body(sent)
                .post("/api/calendars")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", containsString(reason));
    }

    @Test
    void showTheirWeekAndKeepWhatWasWrittenAfterAMistake() {
        add("seen").statusCode(201);
        var reader = signedIn("dora");
        reader.visit()
                .get("/calendars/seen")
                .then()
                .statusCode(200)
                .body(containsString("09:00–12:00, 13:00–24:00"), not(containsString("Show what would change")));
        var keeper = signedIn("mona");
        keeper.post("/calendars/seen", Map.of("version", "1", "closedDays", "2026-12-24 – 2026-12-26 Away\nnonsense"))
                .body(containsString("closedDays: line 2 has to be a day such as"), containsString("nonsense"));
        keeper.post(
                        "/calendars/seen",
                        Map.of("version", "1", "preview", "true", "exceptions", "2026-12-24 09:00-12:00 Eve"))
                .body(containsString("exception 2026-12-24: Eve 09:00–12:00"), containsString("Nothing is saved yet"));
        keeper.post(
                        "/calendars/seen",
                        Map.of("version", "1", "reason", "Away", "closedDays", "2026-12-24 – 2026-12-25 Away"))
                .statusCode(302);
        reader.visit()
                .get("/calendars/seen?year=2026")
                .then()
                .body(containsString("closed day 2026-12-25: Away"), containsString("by Mona"));
    }

    /** A browser in which somebody has signed in. */
    private record Visitor(int port, CookieFilter cookies) {

        RequestSpecification visit() {
            return given().port(port).filter(cookies).accept("text/html");
        }

        ValidatableResponse post(String path, Map<String, String> fields) {
            var csrf = CSRF.matcher(
                    visit().get(path.equals("/login") ? path : "/calendars").asString());
            assertThat(csrf.find()).isTrue();
            return visit().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .redirects()
                    .follow(false)
                    .formParam("_csrf", csrf.group(1))
                    .formParams(fields)
                    .post(path)
                    .then();
        }
    }

    private Visitor signedIn(String person) {
        var visitor = new Visitor(port, new CookieFilter());
        visitor.post("/login", Map.of("username", person, "password", SamplePeople.PASSWORD))
                .statusCode(302);
        return visitor;
    }

    private RequestSpecification as(String person) {
        return given().port(port)
                .auth()
                .preemptive()
                .basic(person, SamplePeople.PASSWORD)
                .contentType("application/json")
                .accept("application/json, application/problem+json");
    }

    private ValidatableResponse patch(String key, String ifMatch, Map<String, Object> fields) {
        var request = as("mona").body(fields);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/api/calendars/" + key)
                .then();
    }

    private ValidatableResponse add(String key) {
        return as("mona").body(fields(key)).post("/api/calendars").then();
    }

    private static Map<String, Object> fields(String key) {
        return Map.of("key", key, "name", "Name of " + key, "week", WEEK);
    }
}
