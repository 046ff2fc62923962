package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

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
        assertThat(numbers("ops", "text=sure%thing")).isEmpty();
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
    void showsWhatWasResolvedLately() {
        var number = investigated();
        restore(number);
        act("user", number, "confirm", Map.of()).then().statusCode(200);
        assertThat(numbers("ops", "resolvedWithin=P7D&sort=UPDATED")).contains(number);
        assertThat(numbers("ops", "resolvedWithin=P7D&sort=PRIORITY")).contains(number);
    }

    @Test
    void narrowsByNothingWhereNothingIsGiven() {
        var word = UUID.randomUUID().toString();
        var number = report("user", Map.of("title", word));
        assertThat(numbers("ops", "phase=&priority=&team=&text=" + word)).containsExactly(number);
        assertThat(numbers("ops", "phase=,TRIAGE&priority=,,&text=" + word)).containsExactly(number);
    }

    @Test
    void namesWhatCannotBeUsed() {
        refuses("limit=0", "limit");
        refuses("limit=201", "limit");
        refuses("phase=LIMBO", "phase");
        refuses("colour=red", "colour");
        refuses("resolvedWithin=PT999999999999999H", "resolvedWithin");
        refuses("resolvedWithin=-PT1H", "resolvedWithin");
        refuses("sort=COLOUR", "sort");
        refuses("cursor=abc", "cursor");
        refuses("cursor=!!!", "cursor");
        String next = as("ops")
                .get("/api/incidents?limit=1&sort=NUMBER")
                .then()
                .extract()
                .path("next");
        var cursor = next == null ? "abc" : next.replaceAll(".*cursor=", "");
        refuses("sort=PRIORITY&cursor=" + cursor, "cursor");
        as("ops").get("/api/incidents?limit=1").then().body("items", hasSize(1));
    }

    private void refuses(String query, String field) {
        as("ops").get("/api/incidents?" + query).then().statusCode(400).body("field", equalTo(field));
    }
}
