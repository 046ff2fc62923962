package millrace.organisation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Lists from another system, in CSV and JSON: bad rows are told, the rest is taken, the second time nothing changes. */
// a database of its own: a list that deactivates reaches everybody
@TestPropertySource(properties = "spring.application.name=millrace-lists")
class DirectoryImportTests extends OrganisationJourney {

    private static final String HEADER = "type,key,name,email,manager,department,teams,vip,deputy,active,roles,lead\n";

    @Autowired
    private JdbcClient jdbc;

    private JsonPath imported(String query, String type, String content) {
        var accepted = as(ADMIN)
                .contentType(type)
                .body(content)
                .post("/api/imports/directory" + query)
                .then();
        accepted.statusCode(202);
        var location = accepted.extract().header("Location");
        await().atMost(60, SECONDS).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(as(ADMIN).get(location).jsonPath().getString("state")));
        var ended = as(ADMIN).get(location).jsonPath();
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("COMPLETED");
        return ended;
    }

    private JsonPath csv(String query, String... rows) {
        return imported(query, "text/csv; charset=UTF-8", HEADER + String.join("\n", rows));
    }

    private List<Map<String, Object>> report(JsonPath ended) {
        return as(ADMIN).get(ended.getString("report")).jsonPath().getList("lines");
    }

    private long changes() {
        return jdbc.sql("select count(*) from millrace.directory_change")
                .query(Long.class)
                .single();
    }

    @Test
    void takesAListInAnyOrderAndChangesNothingTheSecondTime() {
        var rows = new String[] {
            ",i-anna,\"Anna \"\"The Ant\"\" Müller, 李\",anna@example.org,i-boss,R&D,i-lab|lab,yes,i-boss,true,,",
            ",i-boss,Boss,,,R&D,,no,,true,,",
            "team,i-lab,Import laboratory,,,,,,,true,,i-anna"
        };
        var first = csv("", rows);
        assertThat(first.getMap("figures"))
                .containsEntry("peopleNew", 2)
                .containsEntry("teamsNew", 1)
                .containsEntry("rowsLeftOut", 0);
        as(ADMIN)
                .get("/api/people/i-anna")
                .then()
                .body("name", equalTo("Anna \"The Ant\" Müller, 李"))
                .body("manager", equalTo("i-boss"))
                .body("vip", equalTo(true));
        assertThat(directory.teamsOf("i-anna")).containsExactlyInAnyOrder("i-lab", "lab");
        assertThat(directory.team("i-lab").orElseThrow().lead()).isEqualTo("i-anna");
        var before = changes();
        var second = csv("", rows);
        assertThat(second.getMap("figures"))
                .containsEntry("peopleUnchanged", 2)
                .containsEntry("teamsUnchanged", 1)
                .containsEntry("peopleNew", 0)
                .containsEntry("peopleChanged", 0);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void leavesBadRowsOutWithLineFieldAndReason() {
        var ended = csv(
                "",
                ",b-good,Good,,,,,,,true,,",
                ",Bad Key,x,,,,,,,true,,",
                ",b-noname,,,,,,,,true,,",
                ",b-boss,x,,b-nobody,,,,,true,,",
                ",b-follows,x,,b-boss,,,,,true,,",
                ",b-team,x,,,,no-such-team,,,true,,",
                ",b-one,x,,b-two,,,,,true,,",
                ",b-two,x,,b-one,,,,,true,,",
                ",b-good,Again,,,,,,,true,,",
                ",b-flag,x,,,,,perhaps,,true,,",
                ",too,few",
                ",admin,x,,,,,,,false,,");
        assertThat(report(ended))
                .extracting(line -> line.get("line"), line -> line.get("field"), line -> line.get("leftOut"))
                .containsExactlyInAnyOrder(
                        tuple(3, "key", true),
                        tuple(4, "name", true),
                        tuple(5, "manager", true),
                        tuple(6, "manager", true),
                        tuple(7, "teams", true),
                        tuple(8, "manager", true),
                        tuple(9, "manager", true),
                        tuple(10, "key", true),
                        tuple(11, "vip", true),
                        tuple(12, null, true),
                        tuple(13, "roles", true));
        assertThat(ended.getMap("figures")).containsEntry("peopleNew", 1).containsEntry("rowsLeftOut", 11);
        assertThat(directory.person("b-good")).isPresent();
    }

    @Test
    void raisesNobodyQuietly() {
        var row = ",r-rita,Rita,,,,,,,true,AGENT MANAGER,";
        var quiet = csv("", row);
        assertThat(directory.person("r-rita").orElseThrow().roles()).hasToString("[REQUESTER]");
        assertThat(report(quiet)).extracting(line -> line.get("field")).containsExactly("roles");
        csv("?roles=true", row);
        assertThat(directory.person("r-rita").orElseThrow().roles()).hasSize(2);
        csv("?roles=true", ",r-rita,Rita,,,,,,,true,ADMIN,");
        assertThat(directory.person("r-rita").orElseThrow().roles()).hasSize(2);
        for (var person : List.of("mona", "olga", "ulf")) {
            as(person)
                    .contentType("text/csv")
                    .body(HEADER)
                    .post("/api/imports/directory")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void triesWithoutWriting() {
        csv("", ",d-dora,Dora,,,,,,,true,,");
        var before = changes();
        var ended = csv(
                "?dryRun=true&deactivateMissing=true", ",d-dora,Dora Neu,,,,lab,,,true,,", ",d-new,New,,,,,,,true,,");
        assertThat(changes()).isEqualTo(before);
        assertThat(directory.person("d-new")).isEmpty();
        assertThat(report(ended))
                .extracting(line -> line.get("reason"))
                .contains(
                        "'d-dora' would change: name from Dora to Dora Neu, teams from [] to [lab].",
                        "'d-new' would be added.",
                        "'olga' is not in the list and would be deactivated.");
    }

    @Test
    void takesJsonAndKeepsWhatIsNotNamed() {
        csv("", ",j-jan,Jan,jan@example.org,,Sales,,,,true,,");
        var ended = imported(
                "",
                "application/json",
                """
                {"teams": [{"key": "j-team", "name": "J"}],
                 "people": [
                   {"key": "j-jan", "name": "Jan Jansen", "teams": ["j-team"]},
                   {"key": "j-odd", "name": 5}]}""");
        assertThat(ended.getMap("figures")).containsEntry("peopleChanged", 1).containsEntry("rowsLeftOut", 1);
        assertThat(report(ended))
                .extracting(line -> line.get("line"), line -> line.get("field"))
                .contains(tuple(4, "name"));
        as(ADMIN)
                .get("/api/people/j-jan")
                .then()
                .body("email", equalTo("jan@example.org"))
                .body("department", equalTo("Sales"))
                .body("teams[0]", equalTo("j-team"));
    }

    @Test
    void deactivatesWhoIsMissingOnlyWhenToldTo() {
        csv("", ",m-one,One,,,,,,,true,,", ",m-two,Two,,,,,,,true,,", ",olga,Name of olga,,,,,,,true,,");
        csv("", ",m-one,One,,,,,,,true,,");
        assertThat(directory.person("m-two").orElseThrow().active()).isTrue();
        csv("?deactivateMissing=true", ",m-one,One,,,,,,,true,,", "broken,row");
        assertThat(directory.person("m-two").orElseThrow().active()).isTrue();
        csv(
                "?deactivateMissing=true",
                ",m-one,One,,,,,,,true,,",
                ",olga,Name of olga,,,,,,,true,,",
                ",mona,Name of mona,,,,,,,true,,",
                ",ulf,Name of ulf,,,,,,,true,,");
        assertThat(directory.person("m-two").orElseThrow().active()).isFalse();
        assertThat(directory.person("admin").orElseThrow().active()).isTrue();
    }

    @Test
    void deactivatesNobodyWhileItIsUnclearWhoARowIsAbout() {
        csv("", ",k-kim,Kim,,,,,,,true,,");
        for (var unclear : List.of("{\"key\": 4711", "{\"key\": \" \"", "{\"Key\": \"k-kim\"", "{\"key\": \"K Kim\"")) {
            var ended = imported(
                    "?deactivateMissing=true",
                    "application/json",
                    "{\"people\": [{\"key\": \"admin\"}, %s, \"name\": \"Kim\"}]}".formatted(unclear));
            assertThat(ended.getMap("figures")).as(unclear).containsEntry("peopleDeactivated", 0);
            assertThat(report(ended)).extracting(line -> line.get("field")).contains("key", "deactivateMissing");
        }
        assertThat(directory.person("k-kim").orElseThrow().active()).isTrue();
    }

    @Test
    void refusesWhatIsNoList() {
        for (var content : List.of("nonsense", "name\nx", "key,key\nx,y", "key,shoe size\nx,43")) {
            as(ADMIN)
                    .contentType("text/csv")
                    .body(content)
                    .post("/api/imports/directory")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("file"));
        }
    }
}
