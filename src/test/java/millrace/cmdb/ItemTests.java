package millrace.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items over HTTP: added, changed, verified and retired by those who may, with a history, and without what is not for everybody. */
class ItemTests extends ConfigurationJourney {

    private Response change(String person, String number, Map<String, ?> fields) {
        var tag = as(person).get("/api/items/" + number).getHeader("ETag");
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(fields)
                .patch("/api/items/" + number);
    }

    private List<Map<String, Object>> history(String number) {
        return jdbc.sql(
                        "select kind, field, from_value, to_value, note, actor from millrace.timeline where record = ? order by id")
                .param(number)
                .query()
                .listOfRows();
    }

    @Test
    void keepsWhatWasSaidAndTellsWhatChanged() {
        var number = added(Map.of(
                "type", "application",
                "name", " Checkout ",
                "environment", "PRODUCTION",
                "team", "items-operations",
                "attributes", Map.of("version", "1.2")));
        read("items-other", "/api/items/" + number)
                .statusCode(200)
                .body("name", equalTo("Checkout"))
                .body("lifecycle", equalTo("IN_USE"))
                .body("attributes.version", equalTo("1.2"));

        var fields = new HashMap<String, Object>(Map.of("attributes", Map.of("version", "1.3"), "owner", "items-ops"));
        fields.put("environment", null);
        change("items-ops", number, fields).then().statusCode(200).body("environment", nullValue());

        assertThat(history(number))
                .extracting(row -> row.get("kind") + " " + row.get("field") + " " + row.get("from_value") + " "
                        + row.get("to_value") + " " + row.get("actor"))
                .containsExactly(
                        "LOGGED null null null items-keeper",
                        "CHANGED attributes.version 1.2 1.3 items-ops",
                        "CHANGED environment PRODUCTION null items-ops",
                        "CHANGED owner null items-ops items-ops");
    }

    @Test
    void refusesWhatCannotBeUsedAndNamesTheField() {
        refuses(Map.of("type", "spaceship", "name", "x"), "type");
        refuses(Map.of("type", "application"), "name");
        refuses(Map.of("type", "application", "name", "x", "owner", "nobody-here"), "owner");
        refuses(Map.of("type", "application", "name", "x", "team", "no-team"), "team");
        refuses(Map.of("type", "application", "name", "x", "supplier", "none"), "supplier");
        refuses(Map.of("type", "application", "name", "x", "services", List.of("none")), "services");
        refuses(Map.of("type", "application", "name", "x", "verifyEveryDays", 0), "verifyEveryDays");
        refuses(Map.of("type", "application", "name", "x", "verifyEveryDays", "soon"), "verifyEveryDays");
        refuses(Map.of("type", "application", "name", "x", "lifecycle", "ASLEEP"), "lifecycle");
        refuses(Map.of("type", "application", "name", "x", "colour", "red"), "colour");
        refuses(Map.of("type", "application", "name", "x", "attributes", "none"), "attributes");
        refuses(Map.of("type", "application", "name", "x", "attributes", Map.of("colour", "red")), "attributes.colour");
        refuses(Map.of("type", "application", "name", "x", "attributes", Map.of("version", 1)), "attributes.version");
    }

    private void refuses(Map<String, ?> fields, String field) {
        as("items-keeper")
                .body(fields)
                .post("/api/items")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void isChangedByThoseWhoAnswerForItAndByManagersAlone() {
        var number = added(Map.of("type", "application", "name", "Guarded", "team", "items-operations"));

        change("items-other", number, Map.of("name", "Taken")).then().statusCode(403);
        as("items-other")
                .body(Map.of("type", "application", "name", "x"))
                .post("/api/items")
                .then()
                .statusCode(403);
        as("items-other").post("/api/items/" + number + "/verify").then().statusCode(403);
        change("items-ops", number, Map.of("name", "Kept")).then().statusCode(200);
        as("items-ops")
                .body(Map.of("reason", "Looked at it."))
                .post("/api/items/" + number + "/verify")
                .then()
                .statusCode(200)
                .body("lastVerifiedAt", notNullValue());
        as("items-keeper")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Late"))
                .patch("/api/items/" + number)
                .then()
                .statusCode(412);
        as("items-keeper")
                .body(Map.of("name", "Late"))
                .patch("/api/items/" + number)
                .then()
                .statusCode(428);
    }

    @Test
    void hidesWhatIsSensitiveFromWhoeverDoesNotAnswerForIt() {
        var number = added(Map.of(
                "type",
                "database",
                "name",
                "Accounts",
                "owner",
                "items-ops",
                "attributes",
                Map.of("engine", "PostgreSQL", "backup-key", "in the safe")));

        read("items-ops", "/api/items/" + number)
                .body("attributes.backup-key", equalTo("in the safe"))
                .body("hidden", empty());
        read("items-other", "/api/items/" + number)
                .body("attributes.backup-key", nullValue())
                .body("attributes.engine", equalTo("PostgreSQL"))
                .body("hidden", contains("backup-key"));
        change("items-ops", number, Map.of("attributes", Map.of("backup-key", "moved")))
                .then()
                .statusCode(200);
        assertThat(history(number).toString()).doesNotContain("safe").doesNotContain("moved");
        assertThat(as("items-other").get("/api/items?text=Accounts").asString()).doesNotContain("moved");
    }

    @Test
    void findsByWordsNumberTypeAndService() {
        service("found");
        var number = application("Needle 100%", "found");
        application("Haystack");

        for (var text : List.of("eedle", "100%", number.toLowerCase(Locale.ROOT), "%")) {
            as("items-ops").queryParam("text", text).get("/api/items").then().body("items.number", contains(number));
        }
        read("items-ops", "/api/items?service=found").body("items.number", contains(number));
        read("items-ops", "/api/items?type=server&text=Needle").body("items", empty());
        read("items-ops", "/api/items?limit=0").statusCode(400).body("field", equalTo("limit"));
        read("items-ops", "/api/items?lifecycle=ASLEEP").statusCode(400).body("field", equalTo("lifecycle"));
    }

    @Test
    void relatesItemsOnceAndEndsThatWithATrace() {
        var one = application("one");
        var other = application("items-other");
        relate(one, RelationType.DEPENDS_ON, other, "spare", 1);
        relate(one, RelationType.DEPENDS_ON, other, null, null);

        var id = read("items-ops", "/api/items/" + other + "/relations")
                .statusCode(200)
                .body("relations.from", contains(one))
                .body("relations.redundancy", contains(nullValue()))
                .extract()
                .jsonPath()
                .getLong("relations[0].id");
        var self = Map.of("type", "DEPENDS_ON", "to", one);
        as("items-keeper")
                .body(self)
                .post("/api/items/" + one + "/relations")
                .then()
                .statusCode(400)
                .body("field", equalTo("to"));
        var needed = Map.of("type", "DEPENDS_ON", "to", other, "needed", 2);
        as("items-keeper")
                .body(needed)
                .post("/api/items/" + one + "/relations")
                .then()
                .statusCode(400);
        as("items-other")
                .delete("/api/items/" + other + "/relations/" + id)
                .then()
                .statusCode(403);
        as("items-keeper")
                .delete("/api/items/" + other + "/relations/" + id)
                .then()
                .statusCode(204);
        as("items-keeper")
                .delete("/api/items/" + other + "/relations/" + id)
                .then()
                .statusCode(404);
        read("items-ops", "/api/items/" + one + "/relations").body("relations", empty());
        assertThat(history(one)).extracting(row -> row.get("kind")).contains("LINKED", "RELEASED");
    }

    @Test
    void listsTypesAndWhatNobodyUses() {
        read("items-ops", "/api/item-types")
                .statusCode(200)
                .body("types.key", hasItems("application", "server", "database", "network-device", "cluster"));
        read("items-ops", "/api/item-types/database")
                .body("attributes.find { it.key == 'backup-key' }.sensitive", equalTo(true));
        read("items-ops", "/api/item-types/none").statusCode(404);
    }

    @Test
    void knowsWhatOtherSystemsCallItems() {
        var first = configuration.register("LEGACY", "server", List.of("srv-1", "srv-2"));
        var second = configuration.register("LEGACY", "server", List.of("srv-2", "srv-3"));

        assertThat(second.get("srv-2")).isEqualTo(first.get("srv-2"));
        assertThat(actors.actAs("items-ops", () -> configuration.sources(first.get("srv-1"))))
                .containsExactly(new SourceName("LEGACY", "srv-1"));
        read("items-ops", "/api/items?text=srv-3").body("items.number", hasItem(second.get("srv-3")));
    }
}
