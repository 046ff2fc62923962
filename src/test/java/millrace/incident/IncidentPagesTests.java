package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People read and report incidents on pages. */
class IncidentPagesTests extends PageJourney {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\"[^>]*value=\"([^\"]+)\"");

    @Test
    void showsARecordWithItsTimelineAndDecisions() {
        var number =
                report("user", Map.of("title", "Shop <b>does</b> not open", "service", "shop", "description", "a\nb"));
        act("ops", number, "comments", Map.of("text", "For us only.", "internal", true))
                .then()
                .statusCode(201);
        signIn("ops");
        var page = page("/incidents/" + number);
        assertThat(page)
                .contains("Shop &lt;b&gt;does&lt;/b&gt; not open", "Web shop", "Operations", "Name of user")
                .contains("one person is assumed", "incident-priority", "version 1", "For us only.", "Internal")
                .contains("Triage incident in Tasklist", "/camunda/app/tasklist/default/#/?task=")
                .contains("datetime=\"20", " UTC (UTC+00:00)\">Today, ")
                .doesNotContain("style=", "onclick")
                .doesNotContainPattern("<script(?![^>]* src=\"/)");
        signIn("user");
        assertThat(page("/incidents/" + number))
                .contains("Shop &lt;b&gt;")
                .doesNotContain("For us only.", "in Tasklist");
        signIn("user2");
        visit().get("/incidents/" + number).then().statusCode(404).body(containsString("nothing under this address"));
    }

    @Test
    void takesServicesByTheirSuggestedNamesAndItemsAsTheyAreCalled() {
        signIn("user");
        assertThat(page("/incidents/new")).doesNotContain("data-suggest=");
        signIn("desk");
        var form = page("/incidents/new");
        assertThat(form).contains("data-suggest=\"SERVICES\"").contains("data-suggest=\"ITEMS\"");
        var title = "Reported on the page " + UUID.randomUUID();
        var address = post(form)
                .formParam("token", find(TOKEN, form))
                .formParam("title", title)
                .formParam("service", "printing")
                .formParam("affectedServices", "Web shop (shop), printing")
                .formParam("affectedItems", "Router 7; Rack 2")
                .post("/incidents")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        read("desk", address.substring(address.lastIndexOf('/') + 1))
                .body("service", equalTo("printing"))
                .body("affectedServices", contains("shop"))
                .body("affectedItems", contains("Router 7", "Rack 2"));
        assertThat(page(address)).contains("Also affected").contains("Web shop");
    }

    @Test
    void reportsOnceHoweverOftenTheButtonIsPressed() {
        signIn("user");
        var form =
                visit().get("/incidents/new").then().statusCode(200).extract().asString();
        var token = find(TOKEN, form);
        var title = "Reported on the page " + UUID.randomUUID();
        for (var press = 0; press < 2; press++) {
            post(form)
                    .formParam("token", token)
                    .formParam("title", title)
                    .formParam("reach", "")
                    .formParam("urgency", "HIGH")
                    .formParam("service", "")
                    .post("/incidents")
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/incidents/INC-"));
        }
        assertThat(numbers("user", "text=" + title)).hasSize(1);
        post(form)
                .formParam("token", "another")
                .formParam("title", " ")
                .formParam("description", "kept")
                .post("/incidents")
                .then()
                .statusCode(200)
                .body(containsString("title: must be"), containsString("kept"));
    }

    @Test
    void takesAComment() {
        var number = report("user", Map.of("title", "Printer jams"));
        signIn("user");
        var page = page("/incidents/" + number);
        post(page)
                .formParam("text", "Any news?")
                .post("/incidents/" + number + "/acts/comment")
                .then()
                .statusCode(302);
        assertThat(page("/incidents/" + number)).contains("Any news?");
        post(page)
                .formParam("text", " ")
                .post("/incidents/" + number + "/acts/comment")
                .then()
                .statusCode(200)
                .body(containsString("is required"));
    }

    @Test
    void listsWithFiltersInTheAddress() {
        var word = UUID.randomUUID().toString();
        var numbers = java.util.stream.IntStream.range(0, 3)
                .mapToObj(n -> report("user", Map.of("title", word, "urgency", "LOW")))
                .toList();
        signIn("ops");
        var first = page("/incidents?text=" + word + "&limit=2&sort=NUMBER");
        assertThat(first).contains(numbers.get(2), numbers.get(1), "Next page").doesNotContain(numbers.get(0));
        var next =
                find(Pattern.compile("rel=\"next\" href=\"([^\"]+)\""), first).replace("&amp;", "&");
        assertThat(page(next)).contains(numbers.get(0)).doesNotContain(numbers.get(1), "Next page");
        assertThat(page("/incidents")).contains("Resolved in the last seven days", "My work", "Report an incident");
        assertThat(page("/incidents?resolvedWithin=P7D&sort=UPDATED")).contains("aria-current");
        assertThat(page("/incidents?text=" + UUID.randomUUID())).contains("No incident matches", "Loosen the filters");
        visit().get("/incidents?phase=LIMBO").then().statusCode(400);
        signIn("user2");
        visit().get("/incidents").then().statusCode(200).body(not(containsString(numbers.get(0))));
    }
}
