package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People do on the page of a record what its interface offers, without scripts. */
class RecordPageTests extends PageJourney {

    @Test
    void offersWhatMayBeDoneNow() {
        var number = investigated();
        signIn("ops");
        assertThat(page("/incidents/" + number))
                .contains("Hand over", "Reprioritise", "Wait for …", "Merge", "Cancel", "Who may see it")
                .contains("Name of ops2 (ops2)", "Diagnose incident in Tasklist")
                .doesNotContain("Resume", "Reopen", "Confirm<", "Unmerge");
        signIn("user");
        assertThat(page("/incidents/" + number))
                .contains("Being worked on", "Somebody works on it.", "Withdraw", "Worked on by")
                .doesNotContain("Hand over", "Reprioritise", "Tasklist", "Decisions", "Urgency", "(ops2)");
    }

    @Test
    void handsOverByNameAndTakesBack() {
        var number = investigated();
        signIn("ops");
        var after = follow(press(
                number,
                "handOver",
                Map.of("assignedTeam", "network", "assignee", "Name of ops2", "reason", "Cables.")));
        assertThat(after).contains(number + " is handed over to Network, Name of ops2.", "Take it back");
        read("ops", number).body("assignee", equalTo("ops2")).body("assignedTeam", equalTo("network"));
        follow(press(number, "handOver", Map.of("assignedTeam", "operations", "reason", "Taken back.")));
        read("ops", number).body("assignee", nullValue()).body("assignedTeam", equalTo("operations"));
    }

    @Test
    void keepsWhatWasFilledInBesideTheMistake() {
        var number = investigated();
        signIn("ops");
        press(number, "handOver", Map.of("assignedTeam", "network", "assignee", "Nobody Known", "reason", "Because."))
                .then()
                .statusCode(200)
                .body(containsString("Person: nobody is called"))
                .body(containsString("Nobody Known"))
                .body(containsString("Because."))
                .body(containsString("aria-invalid=\"true\""));
        press(number, "resume", Map.of()).then().statusCode(200).body(containsString("does not wait for anybody"));
        press(number, "explode", Map.of()).then().statusCode(404);
        signIn("user");
        press(number, "take", Map.of()).then().statusCode(403);
        signIn("user2");
        press(number, "comment", Map.of("text", "x")).then().statusCode(404);
    }

    @Test
    void asksTwiceBeforeItCancels() {
        var number = investigated();
        signIn("user");
        press(number, "cancel", Map.of("reason", "I was wrong."))
                .then()
                .statusCode(200)
                .body(containsString("Withdraw " + number + "?"))
                .body(containsString("I was wrong."));
        read("user", number).body("phase", equalTo("INVESTIGATE"));
        assertThat(follow(press(number, "cancel", Map.of("reason", "I was wrong.", "confirmed", "true"))))
                .contains("is cancelled", "Withdrawn", "Take it up again");
        read("user", number).body("phase", equalTo("CANCELLED"));
    }

    @Test
    void showsWhatSomebodyElseChangedInsteadOfAnError() {
        var number = investigated();
        signIn("ops");
        var seen = look("ops", number).extract();
        var version = String.valueOf(seen.<Integer>path("version"));
        var position = String.valueOf(seen.<Integer>path("position"));
        perform("ops2", number, "handOver", Map.of("assignedTeam", "network", "reason", "Mine."))
                .statusCode(200);
        var mine = Map.of(
                "assignedTeam", "service-desk", "reason", "Ask again.", "version", version, "position", position);
        press(number, "handOver", mine)
                .then()
                .statusCode(200)
                .body(containsString("Somebody was quicker"))
                .body(containsString(">Operations<"))
                .body(containsString(">Network<"))
                .body(containsString(">Service desk<"))
                .body(containsString(">Name of ops2<"))
                .body(containsString("Apply mine anyway"));
        read("ops", number).body("assignedTeam", equalTo("network"));
        var now = look("ops", number).extract().<Integer>path("version");
        follow(press(
                number,
                "handOver",
                Map.of("assignedTeam", "service-desk", "reason", "Ask again.", "version", String.valueOf(now))));
        read("ops", number).body("assignedTeam", equalTo("service-desk"));
    }

    @Test
    void showsTheTableOfADecisionWithItsRowLit() {
        var number = investigated();
        signIn("desk");
        var page = page("/incidents/" + number + "/decisions/1");
        assertThat(page).contains("The table as it was in version 1", "◂ this one", "aria-current=\"true\"");
        visit().get("/models").then().statusCode(403);
        visit().get("/incidents/" + number + "/decisions/99").then().statusCode(404);
        visit().get("/incidents/" + number + "/decisions/x").then().statusCode(400);
        signIn("user2");
        visit().get("/incidents/" + number + "/decisions/1").then().statusCode(404);
    }

    @Test
    void filtersTheTimelineInTheAddress() {
        var number = investigated();
        for (var n = 0; n < 32; n++) {
            perform("ops", number, "comment", Map.of("text", "Word %02d.".formatted(n), "internal", n == 31));
        }
        signIn("ops");
        var said = page("/incidents/" + number + "?topic=SAID");
        assertThat(timeline(said)).contains("Word 31.", "Word 02.").doesNotContain("Word 01.", "Decided");
        var next = find(Pattern.compile("rel=\"next\" href=\"([^\"#]+)"), said).replace("&amp;", "&");
        assertThat(timeline(page(next))).contains("Word 01.", "Word 00.").doesNotContain("Word 02.", "Older");
        assertThat(timeline(page("/incidents/" + number + "?topic=SAID&order=OLDEST")))
                .contains("Word 00.", "Word 29.")
                .doesNotContain("Word 30.");
        assertThat(timeline(page("/incidents/" + number + "?internal=true&topic=SAID")))
                .contains("Word 31.")
                .doesNotContain("Word 30.");
        assertThat(timeline(page("/incidents/" + number + "?person=Name of user")))
                .contains("Logged")
                .doesNotContain("Word");
        visit().get("/incidents/" + number + "?topic=LIMBO").then().statusCode(400);
        visit().get("/incidents/" + number + "?person=Whoever").then().statusCode(400);
        signIn("user");
        visit().get("/incidents/" + number)
                .then()
                .body(containsString("Word 30."), not(containsString("Word 31.")), not(containsString("Decided by")));
    }

    private static String timeline(String page) {
        return page.substring(page.indexOf("<ol class=\"timeline\""));
    }

    /** Presses the button of an act on the page that is open now. */
    private Response press(String number, String act, Map<String, String> values) {
        return post(visit().get("/").asString()).formParams(values).post("/incidents/" + number + "/acts/" + act);
    }

    private String follow(Response pressed) {
        var address = pressed.then().statusCode(302).extract().header("Location");
        return page(address.replaceFirst("^https?://[^/]+", ""));
    }
}
