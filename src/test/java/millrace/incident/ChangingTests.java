package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fields of incidents change, and what hangs on them follows. */
class ChangingTests extends Journey {

    @Test
    void wantsToKnowWhatTheCallerHasSeen() {
        var number = report("user", Map.of("title", "Printer jams"));
        as("ops")
                .body(Map.of("title", "Printer is on fire"))
                .patch("/api/incidents/" + number)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/version-missing"));
        var tag = read("ops", number).extract().header("ETag");
        patch("ops", number, tag, Map.of("title", "Printer is on fire"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Printer is on fire"))
                .header("ETag", not(tag));
        patch("ops2", number, tag, Map.of("title", "Printer is wet"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("detail", containsString(number));
        read("ops", number).body("title", equalTo("Printer is on fire"));
    }

    @Test
    void tellsTheSecondOfTwoWhoSaveAtOnce() {
        var number = investigated();
        var tag = read("ops", number).extract().header("ETag");
        var answers = Stream.of("ops", "ops2")
                .map(person -> CompletableFuture.supplyAsync(
                        () -> patch(person, number, tag, Map.of("urgency", "CRITICAL", "cause", "Seen by " + person))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void decidesAgainWhatHangsOnTheChange() {
        var number = report("user", Map.of("title", "Something is slow", "category", "SOFTWARE"));
        read("ops", number).body("impact", equalTo("MINOR"));
        change("ops", number, Map.of("reach", "EVERYONE", "service", "shop"))
                .then()
                .statusCode(200)
                .body("impact", equalTo("EXTENSIVE"))
                .body("assignedTeam", equalTo("operations"))
                .body("assumptions", equalTo(List.of("urgency")));
        var before = read("ops", number).extract().<String>path("priority");
        change("ops", number, Map.of("urgency", "CRITICAL"))
                .then()
                .statusCode(200)
                .body("priority", equalTo("P1"))
                .body("assumptions", equalTo(List.of()));
        assertThat(before).isNotEqualTo("P1");
        assertThat(tasks("desk", number))
                .extracting(task -> task.get("priority"))
                .containsExactly(90);
        // a person's word about the impact stands, whatever the reach
        change("ops", number, Map.of("impact", "MINOR")).then().statusCode(200).body("impact", equalTo("MINOR"));
        change("ops", number, Map.of("reach", "ONE_TEAM"))
                .then()
                .statusCode(200)
                .body("impact", equalTo("MINOR"));
    }

    @Test
    void leavesATeamThatAPersonChose() {
        var number = investigated();
        change("ops", number, Map.of("assignedTeam", "network")).then().statusCode(200);
        change("ops", number, Map.of("service", "printing"))
                .then()
                .statusCode(200)
                .body("assignedTeam", equalTo("network"));
    }

    @Test
    void namesTheFieldThatCannotBeUsed() {
        var number = report("user", Map.of("title", "Printer jams", "service", "shop"));
        refuses(number, Map.of("number", "INC-0"), "number");
        refuses(number, Map.of("priority", "P1"), "priority");
        refuses(number, Map.of("urgency", "SOON"), "urgency");
        refuses(number, java.util.Collections.singletonMap("title", null), "title");
        refuses(number, Map.of("assignedTeam", "nobody"), "assignedTeam");
        refuses(number, Map.of("assignee", "nobody"), "assignee");
        refuses(number, Map.of("affectedItems", 3), "affectedItems");
        refuses(number, Map.of("readers", "ops"), "readers");
        patch("ops", number, "yesterday's", Map.of()).then().statusCode(400).body("field", equalTo("If-Match"));
    }

    @Test
    void isForAgents() {
        var number = report("user", Map.of("title", "Printer jams"));
        change("user", number, Map.of("title", "Mine")).then().statusCode(403);
        act("user", number, "updates", Map.of("done", "x")).then().statusCode(403);
        act("user", number, "wait", Map.of("waitsFor", "SUPPLIER")).then().statusCode(403);
    }

    private void refuses(String number, Map<String, ?> fields, String field) {
        change("ops", number, fields).then().statusCode(400).body("field", equalTo(field));
    }

    private Response patch(String person, String number, String tag, Map<String, ?> fields) {
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(fields)
                .patch("/api/incidents/" + number);
    }

    @Test
    void keepsWhatSomebodyStatedEvenIfItWasAssumedBefore() {
        var number = report("user", Map.of("title", "Shop is slow", "service", "shop"));
        String impact = read("ops", number).extract().path("impact");
        String urgency = read("ops", number).extract().path("urgency");
        change("ops", number, Map.of("impact", impact, "urgency", urgency))
                .then()
                .statusCode(200)
                .body("assumptions", not(hasItem("urgency")));
        as("ops")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .body(
                        "findAll { it.note == 'Stated; until now it was assumed.' }.field",
                        hasItems("impact", "urgency"));
        // another tier would give another impact, had nobody stated one
        change("ops", number, Map.of("service", "printing", "reach", "EVERYONE"))
                .then()
                .statusCode(200)
                .body("impact", equalTo(impact));
    }
}
