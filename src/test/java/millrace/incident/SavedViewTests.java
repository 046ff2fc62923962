package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People keep lists by name, for themselves and for their teams. */
class SavedViewTests extends PageJourney {

    private static final Pattern ID = Pattern.compile("/lists/incidents/views/(\\d+)/rename");

    @Test
    void keepsViewsOfPeople() {
        signIn("ops2");
        var name = "P1 & <mine> " + UUID.randomUUID();
        save(name, "", "priority=P1&assignee=.me").header("Location", endsWith("?priority=P1&assignee=.me"));
        assertThat(page("/incidents?open=true")).contains("P1 &amp; &lt;mine&gt;");
        assertThat(page("/incidents?assignee=.me&priority=P1"))
                .contains("aria-current=\"true\"><span>P1 &amp; &lt;mine");
        var id = find(ID, page("/lists/incidents/views"));
        change(id, "begin", "with", "true");
        visit().redirects()
                .follow(false)
                .get("/incidents")
                .then()
                .header("Location", endsWith("?priority=P1&assignee=.me"));
        change(id, "rename", "name", "Renamed " + name);
        assertThat(page("/lists/incidents/views")).contains("Renamed P1", "You begin with it");
        post(page("/lists/incidents/views"))
                .post("/lists/incidents/views/" + id + "/delete")
                .then()
                .statusCode(302);
        assertThat(page("/lists/incidents/views"))
                .contains("is deleted", "/lists/incidents/views/" + id + "/restore")
                .doesNotContain("/" + id + "/rename");
        visit().redirects().follow(false).get("/incidents").then().statusCode(200);
        change(id, "restore", "x", "x");
        assertThat(page("/lists/incidents/views")).contains("Renamed P1 &amp; &lt;mine&gt;");
        signIn("ops");
        assertThat(page("/lists/incidents/views")).doesNotContain("/" + id + "/rename");
        Stream.of("rename", "begin", "delete", "restore").forEach(deed -> post(page("/lists/incidents/views"))
                .formParam("name", "stolen")
                .post("/lists/incidents/views/" + id + "/" + deed)
                .then()
                .statusCode(404));
    }

    @Test
    void keepsViewsOfTeamsForItsAgentsAndItsLead() {
        signIn("ops");
        var name = "Ours " + UUID.randomUUID();
        save(name, "operations", "team=operations&open=true").header("Location", containsString("/incidents?"));
        signIn("ops2");
        assertThat(page("/incidents?open=true")).contains(name);
        var id = find(
                Pattern.compile("aria-label=\"" + name + "\"[\\s\\S]*?views/(\\d+)/rename"),
                page("/lists/incidents/views"));
        signIn("desk");
        assertThat(page("/incidents?open=true")).doesNotContain(name);
        assertThat(page("/lists/incidents/views")).doesNotContain(name);
        save("Theirs", "operations", "open=true").header("Location", endsWith("/views"));
        assertThat(page("/lists/incidents/views")).contains("You may not keep views for operations");
        post(page("/lists/incidents/views"))
                .post("/lists/incidents/views/" + id + "/delete")
                .then()
                .statusCode(404);
        signIn("user");
        save("Mine", "", "open=true").header("Location", containsString("/incidents?"));
        save("Theirs", "operations", "open=true").header("Location", endsWith("/views"));
        assertThat(page("/lists/incidents/views"))
                .contains("Mine", "You may not")
                .doesNotContain(name);
        save(" ", "", "open=true").header("Location", endsWith("/views"));
        post(page("/lists/incidents/views"))
                .formParam("name", "Broken")
                .formParam("query", "colour=red")
                .post("/lists/incidents/views")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse save(String name, String team, String query) {
        return post(page("/incidents?open=true"))
                .formParam("name", name)
                .formParam("team", team)
                .formParam("query", query)
                .post("/lists/incidents/views")
                .then()
                .statusCode(302);
    }

    private void change(String id, String deed, String field, String value) {
        post(page("/lists/incidents/views"))
                .formParam(field, value)
                .post("/lists/incidents/views/" + id + "/" + deed)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/lists/incidents/views"));
    }
}
