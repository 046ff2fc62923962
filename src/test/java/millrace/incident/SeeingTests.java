package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Some incidents are not for everybody. */
class SeeingTests extends Journey {

    @Test
    void hidesARestrictedIncidentFromEverybodyElse() {
        var number =
                report("ops", Map.of("title", "Somebody was let go", "visibility", "NAMED_PEOPLE", "service", "shop"));
        read("ops", number).statusCode(200).body("readers", contains("ops"));
        isHidden("ops2", number);
        isHidden("desk", number);
        isHidden("user", number);
        change("ops", number, Map.of("readers", List.of("ops", "ops2", "user")))
                .then()
                .statusCode(200);
        read("ops2", number).statusCode(200);
        read("user", number).statusCode(200);
        assertThat(numbers("ops2", "text=" + number)).containsExactly(number);
        assertThat(numbers("user", "limit=200")).contains(number);
        isHidden("desk", number);
        triageAs("ops2", number);
        change("ops", number, Map.of("readers", List.of("ops"))).then().statusCode(200);
        isHidden("ops2", number);
        assertThat(tasks("ops", number)).hasSize(1);
    }

    private void triageAs(String person, String number) {
        complete(
                person,
                number,
                "userTask_triageIncident",
                Map.of("triageOutcome", "INVESTIGATE", "category", "ACCESS"));
    }

    private void isHidden(String person, String number) {
        read(person, number).statusCode(404).body("type", equalTo("/problems/unknown"));
        for (var part : List.of("comments", "timeline", "decisions", "links")) {
            as(person).get("/api/incidents/" + number + "/" + part).then().statusCode(404);
        }
        as(person)
                .header("If-Match", "*")
                .body(Map.of("title", "x"))
                .patch("/api/incidents/" + number)
                .then()
                .statusCode(404);
        act(person, number, "comments", Map.of("text", "x")).then().statusCode(404);
        act(person, number, "cancel", Map.of("reason", "x")).then().statusCode(404);
        assertThat(numbers(person, "text=" + number)).isEmpty();
        assertThat(numbers(person, "text=Somebody was")).isEmpty();
        if (!person.equals("user")) {
            assertThat(tasks(person, number)).isEmpty();
        }
    }

    @Test
    void leavesLinksToHiddenIncidentsOut() {
        var hidden = report("ops", Map.of("title", "Break-in", "visibility", "NAMED_PEOPLE"));
        var number = report("user", Map.of("title", "Odd mails"));
        complete("ops", hidden, "userTask_triageIncident", Map.of("triageOutcome", "DUPLICATE", "parent", number));
        as("ops").get("/api/incidents/" + number + "/links").then().body("record", contains(hidden));
        as("ops2").get("/api/incidents/" + number + "/links").then().body("record", empty());
    }

    @Test
    void showsRequestersWhatConcernsThem() {
        var mine = report("user", Map.of("title", "Mine"));
        var forMe = report("desk", Map.of("title", "For me", "onBehalfOf", "user"));
        var other = report("user2", Map.of("title", "Not mine"));
        assertThat(numbers("user", "limit=200")).contains(mine, forMe).doesNotContain(other);
        read("user", other).statusCode(404);
        assertThat(numbers("desk", "limit=200")).contains(mine, forMe, other);
    }

    @Test
    void showsATeamsIncidentToItsTeamAndPeople() {
        var number = report("user", Map.of("title", "Delicate", "visibility", "PEOPLE_AND_TEAMS", "service", "shop"));
        read("ops", number).statusCode(200);
        read("user", number).statusCode(200);
        isHidden("desk", number);
        as("ops").get("/api/incidents?limit=200").then().body("items.number", hasItem(number));
        as("desk").get("/api/incidents?limit=200").then().body("items.number", not(hasItem(number)));
    }
}
