package millrace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators add, change and deactivate people and teams; everything is told. */
class OrganisationTests extends OrganisationJourney {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void addsAPersonWhoIsARequesterUnlessSaidOtherwise() {
        add(Map.of("key", "nils", "name", "Nils Ødegård-O'Brien"))
                .statusCode(201)
                .header("Location", "/api/people/nils")
                .header("ETag", "\"0\"")
                .body("name", equalTo("Nils Ødegård-O'Brien"))
                .body("active", equalTo(true))
                .body("roles", contains("REQUESTER"));
        add(Map.of("key", "nils", "name", "Another")).statusCode(400).body("field", equalTo("key"));
    }

    @Test
    void leavesWhoeverWasAddedAMomentAgoAsTheyAre() {
        assertThat(directory.person("quinn")).isEmpty();
        assertThat(directory.team("quay")).isEmpty();
        // as another node does, of which this one hears a second later
        jdbc.sql("insert into millrace.person (key, name) values ('quinn', 'First')")
                .update();
        jdbc.sql("insert into millrace.team (key, name) values ('quay', 'First')")
                .update();
        add(Map.of("key", "quinn", "name", "Second")).statusCode(400).body("field", equalTo("key"));
        as(ADMIN)
                .body(Map.of("key", "quay", "name", "Second"))
                .post("/api/teams")
                .then()
                .statusCode(400)
                .body("field", equalTo("key"));
        as(ADMIN).get("/api/people/quinn").then().body("name", equalTo("First"));
    }

    @Test
    void changesWhatIsNamedAndTellsItsHistory() {
        add(Map.of("key", "petra", "name", "Petra", "roles", List.of("AGENT"), "teams", List.of("lab")))
                .statusCode(201)
                .body("teams", contains("lab"));
        change("/api/people/petra", Map.of("manager", "olga", "department", "Research", "vip", true, "deputy", "olga"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("manager", equalTo("olga"))
                .body("vip", equalTo(true))
                .body("teams", contains("lab"));
        change("/api/people/petra", java.util.Collections.singletonMap("department", null))
                .then()
                .statusCode(200)
                .body("department", nullValue());
        change("/api/people/petra", Map.of("teams", List.of())).then().statusCode(200);
        as(ADMIN)
                .get("/api/people/petra/history")
                .then()
                .statusCode(200)
                .body("actor", hasItem("admin"))
                .body("[0].team", equalTo("lab"))
                .body("[0].from", equalTo("petra"))
                .body("field", hasItem("manager"));
    }

    @Test
    void refusesWhoHasNotSeenTheNewestVersion() {
        add(Map.of("key", "stella", "name", "Stella")).statusCode(201);
        as(ADMIN).body(Map.of("name", "S")).patch("/api/people/stella").then().statusCode(428);
        as(ADMIN)
                .header("If-Match", "\"7\"")
                .body(Map.of("name", "S"))
                .patch("/api/people/stella")
                .then()
                .statusCode(412);
    }

    @Test
    void namesTheFieldThatCannotBeUsed() {
        add(Map.of("key", "vera", "name", "Vera")).statusCode(201);
        refuses(Map.of("name", " "), "name");
        refuses(Map.of("name", "two\nlines"), "name");
        refuses(Map.of("email", "nowhere"), "email");
        refuses(Map.of("manager", "no-such"), "manager");
        refuses(Map.of("manager", "vera"), "manager");
        refuses(Map.of("deputy", "vera"), "deputy");
        refuses(Map.of("teams", List.of("no-such")), "teams");
        refuses(Map.of("teams", "lab"), "teams");
        refuses(Map.of("roles", List.of("KING")), "roles");
        refuses(Map.of("active", "maybe"), "active");
        refuses(Map.of("shoeSize", 43), "shoeSize");
        add(Map.of("key", "Upper", "name", "x")).statusCode(400).body("field", equalTo("key"));
        add(Map.of("key", "millrace", "name", "x")).statusCode(400).body("field", equalTo("key"));
        add(Map.of("name", "x")).statusCode(400).body("field", equalTo("key"));
    }

    private void refuses(Map<String, ?> fields, String field) {
        change("/api/people/vera", fields).then().statusCode(400).body("field", equalTo(field));
    }

    /** JSON Merge Patch: null empties what may be empty, and is refused for everything else. */
    @Test
    void emptiesWithNullWhatMayBeEmpty() {
        add(Map.of("key", "nora", "name", "Nora", "email", "nora@example.org", "manager", "olga", "deputy", "mona"))
                .statusCode(201);
        change("/api/people/nora", Map.of("department", "Physics", "teams", List.of("lab")));
        for (var field : List.of("email", "manager", "deputy", "department", "teams")) {
            change("/api/people/nora", Collections.singletonMap(field, null))
                    .then()
                    .statusCode(200)
                    .body(field, anyOf(nullValue(), equalTo(List.of())));
        }
        for (var field : List.of("name", "kind", "active", "roles", "vip")) {
            change("/api/people/nora", Collections.singletonMap(field, null))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(field));
        }
        as(ADMIN).get("/api/people/nora").then().body("roles", equalTo(List.of("REQUESTER")));
    }

    @Test
    void emptiesTeamsAlike() {
        as(ADMIN)
                .body(Map.of("key", "annex", "name", "Annex", "lead", "olga", "members", List.of("olga")))
                .post("/api/teams")
                .then()
                .statusCode(201);
        for (var field : List.of("lead", "members")) {
            change("/api/teams/annex", Collections.singletonMap(field, null))
                    .then()
                    .statusCode(200)
                    .body(field, anyOf(nullValue(), equalTo(List.of())));
        }
        for (var field : List.of("name", "active")) {
            change("/api/teams/annex", Collections.singletonMap(field, null))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(field));
        }
    }

    @Test
    void letsNobodyManageThemselvesThroughOthers() {
        add(Map.of("key", "c1", "name", "C1")).statusCode(201);
        add(Map.of("key", "c2", "name", "C2", "manager", "c1")).statusCode(201);
        add(Map.of("key", "c3", "name", "C3", "manager", "c2")).statusCode(201);
        change("/api/people/c1", Map.of("manager", "c3"))
                .then()
                .statusCode(400)
                .body("field", equalTo("manager"))
                .body("detail", containsString("c1, c3, c2 would report to one another"));
    }

    @Test
    void keepsTheLastAdministrator() {
        change("/api/people/admin", Map.of("active", false))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
        change("/api/people/admin", Map.of("roles", List.of("AGENT"))).then().statusCode(409);
    }

    @Test
    void shutsEveryDoorForWhoeverIsNoLongerActive() {
        add(Map.of("key", "gone", "name", "Gone", "roles", List.of("AGENT"))).statusCode(201);
        givePassword("gone");
        as("gone").get("/api/incidents").then().statusCode(200);
        as("gone").get("/engine-rest/task").then().statusCode(200);
        change("/api/people/gone", Map.of("active", false)).then().statusCode(200);
        as("gone").get("/api/incidents").then().statusCode(401);
        as("gone").get("/engine-rest/task").then().statusCode(401);
    }

    @Test
    void keepsTeams() {
        as(ADMIN)
                .body(Map.of("key", "late", "name", "Late shift", "lead", "olga", "members", List.of("olga")))
                .post("/api/teams")
                .then()
                .statusCode(201)
                .body("asked", equalTo("olga"));
        change("/api/teams/late", Map.of("members", List.of("mona"))).then().statusCode(200);
        change("/api/teams/late", Map.of("members", List.of("no-such")))
                .then()
                .statusCode(400)
                .body("field", equalTo("members"));
        as(ADMIN).get("/api/teams/late/history").then().body("field", hasItem("members"));
        as(ADMIN)
                .body(Map.of("key", "agents", "name", "Ours"))
                .post("/api/teams")
                .then()
                .statusCode(400)
                .body("field", equalTo("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "mona", "ulf"})
    void isForAdministratorsOnly(String person) {
        as(person)
                .body(Map.of("key", "x", "name", "x"))
                .post("/api/people")
                .then()
                .statusCode(403);
        as(person)
                .header("If-Match", "*")
                .body(Map.of("roles", List.of("ADMIN")))
                .patch("/api/people/" + person)
                .then()
                .statusCode(403);
        as(person).get("/api/people/olga/history").then().statusCode(403);
        assertThat(directory.person("x")).isEmpty();
    }

    @Test
    void tellsRequestersOnlyKeysAndNames() {
        as("ulf")
                .get("/api/people/olga")
                .then()
                .statusCode(200)
                .body("name", equalTo("Name of olga"))
                .body("vip", nullValue())
                .body("manager", nullValue())
                .body("roles", nullValue());
    }
}
