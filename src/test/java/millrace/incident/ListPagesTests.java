package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People narrow, order and export lists, and act on many records, on pages that need no script. */
class ListPagesTests extends PageJourney {

    @Test
    void takesPeopleByNameAndPutsTheirKeysInTheAddress() {
        var word = UUID.randomUUID().toString();
        report("user", Map.of("title", word));
        signIn("desk");
        visit().redirects()
                .follow(false)
                .get("/incidents?sent=true&open=&team=&priority=P4&priority=P5&reporter=name of USER&text=" + word)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/incidents?priority=P4,P5&reporter=user&text=" + word));
        assertThat(page("/incidents?reporter=user&text=" + word))
                .contains("value=\"Name of user\"", ">1<", "incident<");
        assertThat(page("/incidents?sent=true&reporter=name")).contains("more than one person is called");
        assertThat(page("/incidents?sent=true&reporter=Nobody at all")).contains("nobody is called");
        visit().redirects()
                .follow(false)
                .get("/incidents?sent=true&assignee=Me")
                .then()
                .header("Location", endsWith("/incidents?assignee=.me"));
        visit().redirects()
                .follow(false)
                .get("/incidents?sent=true&open=")
                .then()
                .header("Location", endsWith("/incidents?sort=OPENED"));
        visit().get("/incidents?reporter=Nobody at all").then().statusCode(400);
    }

    @Test
    void sortsByItsHeadings() {
        var word = UUID.randomUUID().toString();
        Stream.of("a", "b", "c").forEach(n -> report("user", Map.of("title", word + " " + n)));
        signIn("desk");
        var list = page("/incidents?text=" + word + "&sort=NUMBER&limit=2");
        assertThat(list)
                .containsOnlyOnce("aria-sort=\"descending\"")
                .doesNotContain("aria-sort=\"ascending\"")
                .contains("/incidents?text=%s&amp;limit=2&amp;sort=NUMBER&amp;order=ASC".formatted(word))
                .contains("<mark>" + word + "</mark>")
                .doesNotContain("Previous page");
        var next = find(Pattern.compile("rel=\"next\" href=\"([^\"]+)\""), list).replace("&amp;", "&");
        var previous = find(Pattern.compile("rel=\"prev\" href=\"([^\"]+)\""), page(next));
        assertThat(page(previous.replace("&amp;", "&"))).contains(word + "</mark> c", word + "</mark> b");
        assertThat(page("/incidents?columns=number,title")).doesNotContain(">Phase</a>", "scope=\"col\">Phase");
    }

    @Test
    void exportsWhatIsShownWithoutFormulas() {
        var word = UUID.randomUUID().toString();
        var numbers = Stream.of("=1+1", "@SUM(A1)", "-2", "+3", " =4", "\"quoted\", Ł", "plain")
                .map(title -> report("user", Map.of("title", title, "description", word)))
                .toList();
        as("desk")
                .body(Map.of("zone", "Asia/Tokyo"))
                .contentType("application/merge-patch+json")
                .patch("/api/me");
        signIn("desk");
        var csv = visit().get(
                        "/lists/incidents/export?sort=NUMBER&order=ASC&limit=2&columns=title,reporter,openedAt&text="
                                + word)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("incidents.csv"))
                .extract()
                .asString();
        var lines = csv.lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).endsWith("Number,Title,Reporter,Opened (Asia/Tokyo),Opened (instant)");
        assertThat(lines.get(1))
                .startsWith(numbers.get(0) + ",'=1+1,Name of user,20")
                .endsWith("Z");
        assertThat(lines.get(2)).contains(",'@SUM(A1),");
        assertThat(lines.get(3)).contains(",'-2,");
        assertThat(lines.get(4)).contains(",'+3,");
        assertThat(lines.get(5)).contains(",'=4,");
        assertThat(lines.get(6).replace('"', '!')).contains(",!!!quoted!!, Ł!,");
        reads("desk", "UTC");
        signIn("user2");
        assertThat(page("/lists/incidents/export?text=" + word).lines()).hasSize(1);
        visit().get("/lists/rumours/export").then().statusCode(404);
        visit().get("/lists/incidents/export?phase=LIMBO").then().statusCode(400);
    }

    private void reads(String person, String zone) {
        as(person)
                .contentType("application/merge-patch+json")
                .body(Map.of("zone", zone))
                .patch("/api/me")
                .then()
                .statusCode(200);
    }

    @Test
    void changesManyAfterALookBeforehand() {
        var first = report("user", Map.of("title", "First of many"));
        var over = report("user", Map.of("title", "Over"));
        act("user", over, "cancel", Map.of("reason", "x")).then().statusCode(200);
        signIn("desk");
        var form = post(page("/incidents?sort=OPENED"))
                .formParam("number", List.of(first, over))
                .post("/lists/incidents/bulk")
                .then()
                .statusCode(200)
                .body(containsString("2 incidents chosen"), containsString("First of many"))
                .extract()
                .asString();
        var id = find(Pattern.compile("name=\"id\" value=\"([^\"]+)\""), form);
        var filled =
                Map.of("id", id, "act", "ASSIGN", "team", "network", "assignee", "Name of ops2", "reason", "Night");
        post(form)
                .formParams(filled)
                .formParam("number", List.of(first, over))
                .post("/lists/incidents/bulk/preview")
                .then()
                .statusCode(200)
                .body(containsString("1 of 2 would be refused"), containsString("Assign 1 of 2"));
        read("desk", first).body("assignee", org.hamcrest.Matchers.nullValue());
        for (var twice = 0; twice < 2; twice++) {
            post(form)
                    .formParams(filled)
                    .formParam("number", List.of(first, over))
                    .post("/lists/incidents/bulk/perform")
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith("/lists/incidents/bulk/" + id));
        }
        assertThat(page("/lists/incidents/bulk/" + id)).contains("Assign: 1 of 2 done", "1 refused", "reopen it first");
        read("desk", first).body("assignee", org.hamcrest.Matchers.equalTo("ops2"));
        post(form).post("/lists/incidents/bulk").then().statusCode(200).body(containsString("Nothing is chosen"));
        signIn("ops");
        visit().get("/lists/incidents/bulk/" + id).then().statusCode(404);
        signIn("user");
        post(page("/incidents"))
                .formParam("number", first)
                .post("/lists/incidents/bulk")
                .then()
                .statusCode(403);
        assertThat(page("/incidents")).doesNotContain("Assign or comment");
    }

    @Test
    void searchesFromTheHeadOfEveryPage() {
        var number = report("user", Map.of("title", "The <b>zither</b> is out of tune"));
        act("user", number, "comments", Map.of("text", "Its strings are loose"))
                .then()
                .statusCode(201);
        signIn("user");
        assertThat(page("/")).contains("action=\"/search\"", "role=\"search\"");
        visit().redirects()
                .follow(false)
                .get("/search?q=" + number.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(302)
                .header("Location", endsWith("/incidents/" + number));
        assertThat(page("/search?q=zithers tune"))
                .contains("The &lt;b&gt;<mark>zither</mark>&lt;/b&gt; is out of <mark>tune</mark>");
        assertThat(page("/search?q=loose strings"))
                .contains("Its <mark>strings</mark> are <mark>loose</mark>", "Name of user");
        assertThat(page("/search?q=")).contains("Type words");
        assertThat(page("/search?q=nothinglikethis")).contains("No incident has these words", "report it");
        signIn("user2");
        visit().get("/search?q=" + number).then().statusCode(200).body(not(containsString("zither")));
    }

    @Test
    void letsABrowserKeepTheStyleUntilThereIsAnother() {
        signIn("desk");
        var style = find(Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\""), page("/incidents"));
        assertThat(style).matches("/millrace\\.css\\?v=[0-9a-f]{12}");
        visit().get(style)
                .then()
                .statusCode(200)
                .header("Cache-Control", "max-age=31536000, private, immutable")
                .contentType(containsString("text/css"));
        visit().get("/incidents").then().header("Cache-Control", containsString("no-store"));
        // a page that only says what went wrong has it, too
        assertThat(visit().get("/incidents/INC-0").asString()).contains(style);
    }
}
