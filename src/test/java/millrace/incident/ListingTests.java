package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents are found again. */
class ListingTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "OPENED,DESC",
        "OPENED,ASC",
        "UPDATED,DESC",
        "UPDATED,ASC",
        "PRIORITY,DESC",
        "PRIORITY,ASC",
        "NUMBER,DESC",
        "NUMBER,ASC"
    })
    void losesAndRepeatsNothingBetweenPages(String sort, String order) {
        var word = UUID.randomUUID().toString();
        var urgencies = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");
        var all = IntStream.range(0, 8)
                .mapToObj(n -> report("user", Map.of("title", word, "urgency", urgencies.get(n % 4))))
                .toList();
        for (var person : List.of("ops", "user")) {
            assertThat(walk(person, "/api/incidents?limit=3&text=%s&sort=%s&order=%s".formatted(word, sort, order)))
                    .containsExactlyElementsOf(numbers(person, "text=%s&sort=%s&order=%s".formatted(word, sort, order)))
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private List<String> walk(String person, String address) {
        var found = new ArrayList<String>();
        var next = address;
        while (next != null) {
            var page = as(person)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(page.<Boolean>path("more")).isEqualTo(page.path("next") != null);
            found.addAll(page.path("items.number"));
            next = page.path("next");
        }
        return found;
    }

    @Test
    void findsByTextAndNumber() {
        var number = report("user", Map.of("title", "The 100% sure_thing", "description", "A Zeppelin over Łódź"));
        assertThat(numbers("ops", "text=100% sure_")).containsExactly(number);
        assertThat(numbers("ops", "text=zeppelin over łó")).containsExactly(number);
        assertThat(numbers("ops", "text=" + number.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(number);
        assertThat(numbers("ops", "text=" + number.substring(4))).contains(number);
        assertThat(numbers("ops", "text=re%thing")).isEmpty();
    }

    @Test
    void narrowsByWhatIsAskedFor() {
        var word = UUID.randomUUID().toString();
        var open = report("user", Map.of("title", word, "service", "shop", "impact", "EXTENSIVE", "urgency", "HIGH"));
        var over = report("user", Map.of("title", word));
        act("user", over, "cancel", Map.of("reason", "x")).then().statusCode(200);
        change("ops", open, Map.of("assignee", "ops")).then().statusCode(200);
        assertThat(numbers("ops", "text=" + word)).containsExactly(over, open);
        assertThat(numbers("ops", "open=true&text=" + word)).containsExactly(open);
        assertThat(numbers("ops", "open=false&text=" + word)).containsExactly(over);
        assertThat(numbers("ops", "open=&text=" + word)).hasSize(2);
        assertThat(numbers("ops", "phase=TRIAGE&phase=CANCELLED&text=" + word)).hasSize(2);
        assertThat(numbers("ops", "phase=TRIAGE,INVESTIGATE&text=" + word)).containsExactly(open);
        assertThat(numbers("ops", "priority=P1&priority=P2&text=" + word)).containsExactly(open);
        assertThat(numbers("ops", "team=operations&text=" + word)).containsExactly(open);
        assertThat(numbers("ops", "assignee=ops&text=" + word)).containsExactly(open);
        assertThat(numbers("ops", "service=shop&text=" + word)).containsExactly(open);
        as("ops")
                .get("/api/incidents?open=true&limit=200")
                .then()
                .body("items.phase", everyItem(not(oneOf("CLOSED", "CANCELLED"))));
    }

    @Test
    void goesBackTheWayItCame() {
        var word = UUID.randomUUID().toString();
        IntStream.range(0, 7).forEach(n -> report("user", Map.of("title", word, "urgency", n < 3 ? "HIGH" : "LOW")));
        for (var person : List.of("ops", "user")) {
            for (var order : List.of("OPENED", "PRIORITY")) {
                var address = "/api/incidents?limit=3&text=%s&sort=%s".formatted(word, order);
                var first = page(person, address);
                var second = page(person, first.path("next"));
                var third = page(person, second.path("next"));
                assertThat(first.<String>path("previous")).isNull();
                assertThat(third.<List<String>>path("items.number")).hasSize(1);
                var back = page(person, third.path("previous"));
                assertThat(back.<List<String>>path("items.number")).isEqualTo(second.path("items.number"));
                var begin = page(person, back.path("previous"));
                assertThat(begin.<List<String>>path("items.number")).isEqualTo(first.path("items.number"));
                assertThat(begin.<String>path("previous")).isNull();
                assertThat(page(person, begin.path("next")).<List<String>>path("items.number"))
                        .isEqualTo(second.path("items.number"));
            }
        }
    }

    private ExtractableResponse<Response> page(String person, String address) {
        return as(person)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract();
    }

    @Test
    void countsWhatWhoeverAsksMaySee() {
        var word = UUID.randomUUID().toString();
        var number = report("user", Map.of("title", word));
        report("user2", Map.of("title", word));
        counts("ops", word, 2);
        counts("user", word, 1);
        change("ops", number, Map.of("assignee", "ops")).then().statusCode(200);
        change("ops", number, Map.of("visibility", "NAMED_PEOPLE", "readers", List.of("ops")))
                .then()
                .statusCode(200);
        counts("ops", word, 2);
        counts("ops2", word, 1);
        counts("user", word, 0);
        as("ops").get("/api/incidents?text=" + word).then().body("count", equalTo(null));
    }

    private void counts(String person, String word, int expected) {
        for (var address : List.of("/api/incidents?", "/api/records?kind=incidents&")) {
            as(person)
                    .get(address + "limit=1&count=true&text=" + word)
                    .then()
                    .body("count.value", equalTo(expected))
                    .body("count.exact", equalTo(true));
        }
    }

    @Test
    void listsAnyKindWithTheColumnsThatAreChosen() {
        var word = UUID.randomUUID().toString();
        var mine = report("ops", Map.of("title", word, "reporter", "user"));
        var free = report("ops", Map.of("title", word));
        change("ops", mine, Map.of("assignee", "ops")).then().statusCode(200);
        var list = "/api/records?kind=incidents&columns=title,reporter&text=" + word;
        as("ops")
                .get(list + "&assignee=.me")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(
                        "items[0]",
                        equalTo(Map.of(
                                "page", "/incidents/" + mine, "number", mine, "title", word, "reporter", "user")));
        as("ops").get(list + "&assignee=.nobody").then().body("items.number", equalTo(List.of(free)));
        as("ops").get("/api/records?kind=rumours").then().statusCode(400).body("field", equalTo("kind"));
        as("ops").get("/api/records?kind=incidents&columns=soul").then().body("field", equalTo("columns"));
        as("ops").get("/api/records").then().statusCode(400).body("field", equalTo("kind"));
    }

    @Test
    void showsWhatWasResolvedLately() {
        var number = investigated();
        restore(number);
        act("user", number, "confirm", Map.of()).then().statusCode(200);
        assertThat(numbers("ops", "resolvedWithin=P7D&sort=UPDATED")).contains(number);
        assertThat(numbers("ops", "resolvedWithin=P7D&sort=PRIORITY")).contains(number);
    }

    @Test
    void namesWhatCannotBeUsed() {
        refuses("limit=0", "limit");
        refuses("limit=201", "limit");
        refuses("phase=LIMBO", "phase");
        refuses("colour=red", "colour");
        refuses("sort=COLOUR", "sort");
        refuses("cursor=abc", "cursor");
        refuses("cursor=!!!", "cursor");
        refuses("resolvedWithin=P-1D", "resolvedWithin");
        refuses("resolvedWithin=P1000000D", "resolvedWithin");
        refuses("resolvedWithin=PT999999999999999H", "resolvedWithin");
        refuses("text=" + "x".repeat(201), "text");
        refuses("order=SIDEWAYS", "order");
        as("ops")
                .urlEncodingEnabled(false)
                .get("/api/incidents?team=a%00")
                .then()
                .statusCode(400)
                .body("field", equalTo("team"));
        String next = as("ops")
                .get("/api/incidents?limit=1&sort=NUMBER")
                .then()
                .extract()
                .path("next");
        var cursor = next == null ? "abc" : next.replaceAll(".*cursor=", "");
        refuses("sort=PRIORITY&cursor=" + cursor, "cursor");
        as("ops").get("/api/incidents?limit=1").then().body("items", hasSize(1));
    }

    @Test
    void takesAFilterWithoutAValueAsNone() {
        as("ops").get("/api/incidents?limit=1&phase=&priority=,,").then().statusCode(200);
    }

    private void refuses(String query, String field) {
        as("ops").get("/api/incidents?" + query).then().statusCode(400).body("field", equalTo(field));
    }
}
