package millrace.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept about items of a type is said by managers, and nothing that items hold is lost by it. */
class ItemTypeTests extends ConfigurationJourney {

    private static final String TYPES = "/api/item-types/";

    @Test
    void addsATypeAndMakesItWhatIsSent() {
        var rack = attribute("rack", "kind", "CHOICE", "options", List.of("A1", "A2"), "usedBy", List.of("change"));
        put("items-keeper", "switch", null, type("Switch", rack))
                .statusCode(201)
                .header("Location", containsString(TYPES + "switch"))
                .header("ETag", "\"0\"")
                .body("attributes.key", contains("rack"))
                .body("attributes[0].options", contains("A1", "A2"));
        var number = added(Map.of("type", "switch", "name", "sw1", "attributes", Map.of("rack", "A1")));

        put("items-keeper", "switch", "\"0\"", type("Switches", rack, attribute("ports", "kind", "NUMBER")))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Switches"))
                .body("attributes.find { it.key == 'ports' }.unused", equalTo(true));
        put("items-keeper", "switch", null, type("Switch")).statusCode(428);
        put("items-keeper", "switch", "\"0\"", type("Switch")).statusCode(412);
        put("items-ops", "switch", "\"1\"", type("Switch")).statusCode(403);
        read("items-ops", "/api/items/" + number).body("attributes.rack", equalTo("A1"));
        read("items-ops", TYPES + "switch/history")
                .statusCode(200)
                .body("items.field", hasItem("attributes.ports.kind"))
                .body("items.find { it.field == 'name' && !it.added }.from", equalTo("Switch"))
                .body("items.find { it.field == 'name' && it.added }.to", equalTo("Switch"))
                .body("items[0].actor", equalTo("items-keeper"));
    }

    @Test
    void takesBackWhatItTold() {
        var told = as("items-keeper").get(TYPES + "server");
        put("items-keeper", "server", told.getHeader("ETag"), told.jsonPath().getMap(""))
                .statusCode(200)
                .header("ETag", told.getHeader("ETag"));
    }

    @Test
    void refusesWhatCannotBeUsedAndNamesTheField() {
        refuses("1st", type("x"), "key");
        refuses("odd", Map.of("attributes", List.of()), "name");
        refuses("odd", Map.of("name", "x", "colour", "red"), "colour");
        refuses("odd", Map.of("name", "x", "attributes", "none"), "attributes");
        refuses("odd", type("x", attribute("not a key")), "attributes.0.key");
        refuses("odd", type("x", attribute("owner")), "attributes.owner.key");
        refuses("odd", type("x", attribute("a"), attribute("b"), attribute("a")), "attributes.a.key");
        refuses("odd", type("x", attribute("a", "kind", "COLOUR")), "attributes.a.kind");
        refuses("odd", type("x", attribute("a", "kind", "CHOICE")), "attributes.a.options");
        refuses("odd", type("x", attribute("a", "options", List.of("b"))), "attributes.a.options");
        refuses("odd", type("x", attribute("a", "sensitive", "very")), "attributes.a.sensitive");
        refuses("odd", type("x", attribute("a", "usedBy", List.of("cooking"))), "attributes.a.usedBy");
        refuses("odd", type("x", attribute("a", "size", 1)), "attributes.a.size");
        read("items-ops", TYPES + "odd").statusCode(404);
    }

    @Test
    void keepsWhatItemsHold() {
        var text = attribute("size");
        put("items-keeper", "crate", null, type("Crate", text)).statusCode(201);
        var number = added(Map.of("type", "crate", "name", "c1", "attributes", Map.of("size", "big")));
        added(Map.of("type", "crate", "name", "c2", "attributes", Map.of("size", "small")));

        put("items-keeper", "crate", "\"0\"", type("Crate"))
                .statusCode(409)
                .body("detail", containsString("2 items hold a value of size"));
        put("items-keeper", "crate", "\"0\"", type("Crate", attribute("size", "kind", "NUMBER")))
                .statusCode(409)
                .body("detail", containsString("2 items"));
        var big = attribute("size", "kind", "CHOICE", "options", List.of("big"));
        put("items-keeper", "crate", "\"0\"", type("Crate", big))
                .statusCode(409)
                .body("detail", containsString("1 item holds"));
        var both = attribute("size", "kind", "CHOICE", "options", List.of("big", "small"));
        put("items-keeper", "crate", "\"0\"", type("Crate", both)).statusCode(200);
        read("items-ops", "/api/items/" + number).body("attributes.size", equalTo("big"));
    }

    @Test
    void isChangedInAFormThatKeepsWhatWasFilledIn() {
        var browser = visit("items-keeper");
        form(browser, "/item-types")
                .formParam("key", "printer")
                .formParam("name", "Printer")
                .post("/item-types")
                .then()
                .statusCode(302)
                .header("Location", containsString("/item-types/printer"));
        var colour = Map.of(
                "version",
                "0",
                "name",
                "Printer",
                "description",
                "Paper comes out.",
                "attribute-0-key",
                "colour",
                "attribute-0-label",
                "Colour",
                "attribute-0-kind",
                "CHOICE");
        form(visit("items-keeper"), "/item-types/printer")
                .formParams(colour)
                .post("/item-types/printer")
                .then()
                .statusCode(200)
                .body(containsString("a CHOICE needs at least one option"))
                .body(containsString("Paper comes out."))
                .body(containsString("value=\"colour\""));
        form(visit("items-keeper"), "/item-types/printer")
                .formParams(colour)
                .formParam("attribute-0-options", "red\r\nblue\r\n")
                .formParam("attribute-0-usedBy", "incident", "change")
                .formParam("attribute-0-sensitive", "true")
                .post("/item-types/printer")
                .then()
                .statusCode(302);
        read("items-ops", TYPES + "printer")
                .body("attributes[0].options", contains("red", "blue"))
                .body("attributes[0].sensitive", equalTo(true))
                .body("attributes[0].usedBy", containsInAnyOrder("incident", "change"));
        form(visit("items-keeper"), "/item-types/printer")
                .formParam("version", "1")
                .formParam("name", "Printer")
                .formParam("attribute-0-key", "colour")
                .formParam("attribute-0-known", "true")
                .formParam("attribute-0-ended", "true")
                .post("/item-types/printer")
                .then()
                .statusCode(302);
        assertThat(page("items-ops", "/item-types/printer"))
                .contains("Nothing is kept about items of this type", "attributes.colour.options", "red, blue")
                .doesNotContain("<summary>Change");
        visit("items-ops").get("/item-types").then().body(not(containsString("New type")));
    }

    @Test
    void hidesAtOnceWhatBecomesSensitive() {
        var plain = attribute("code");
        put("items-keeper", "safe", null, type("Safe", plain)).statusCode(201);
        var number = added(Map.of("type", "safe", "name", "Safe 1", "attributes", Map.of("code", "code-1234")));
        var tag = as("items-keeper").get("/api/items/" + number).getHeader("ETag");
        as("items-keeper")
                .header("If-Match", tag)
                .body(Map.of("attributes", Map.of("code", "code-5678")))
                .patch("/api/items/" + number)
                .then()
                .statusCode(200);
        jdbc.sql("insert into millrace.source (key, name) values ('locksmith', 'Locksmith')")
                .update();
        jdbc.sql(
                        """
                        insert into millrace.item_source (source, external_id, item, type, name, attributes)
                        select 'locksmith', 'x', id, type, name, '{"code": "code-9999"}' from millrace.item where number = ?""")
                .param(number)
                .update();
        var audit = as("items-keeper")
                .body(Map.of("source", "locksmith"))
                .post("/api/configuration/audits")
                .then()
                .statusCode(201)
                .body("findings.sourceSays", contains("code-9999"))
                .extract()
                .path("audit.number");
        var places = List.of(
                "/api/items/" + number,
                "/api/items?type=safe",
                "/items/" + number,
                "/api/configuration/audits/" + audit,
                "/audits/" + audit);
        assertThat(places).allSatisfy(place -> assertThat(told(place)).contains("code-"));

        put("items-keeper", "safe", "\"0\"", type("Safe", attribute("code", "sensitive", true)))
                .statusCode(200);
        assertThat(places).allSatisfy(place -> assertThat(told(place)).doesNotContain("code-"));
        read("items-ops", "/api/items/" + number)
                .body("hidden", contains("code"))
                .body("attributes.code", nullValue());
        // those who keep the configuration see what it is, as they export it
        read("items-keeper", "/api/items/" + number).body("attributes.code", equalTo("code-5678"));
        read("items-ops", "/api/configuration/export").statusCode(403);
        // an item of another type hides it as well
        var other = as("items-keeper").get("/api/items/" + number).getHeader("ETag");
        var moved = as("items-keeper")
                .header("If-Match", other)
                .body(Map.of("type", "server", "attributes", Collections.singletonMap("code", null)))
                .patch("/api/items/" + number);
        moved.then().statusCode(200);
        assertThat(told("/items/" + number)).doesNotContain("code-").contains("(hidden)");
    }

    private String told(String place) {
        return place.startsWith("/api/")
                ? read("items-ops", place).statusCode(200).extract().asString()
                : page("items-ops", place);
    }

    private void refuses(String key, Map<String, ?> fields, String field) {
        put("items-keeper", key, null, fields)
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", not(containsString("Exception")));
    }

    private ValidatableResponse put(String person, String key, String tag, Map<String, ?> fields) {
        var request = as(person).body(fields);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(TYPES + key)
                .then();
    }

    private static Map<String, Object> type(String name, Object... attributes) {
        return Map.of("name", name, "attributes", List.of(attributes));
    }

    private static Map<String, Object> attribute(String key, Object... more) {
        var attribute = new HashMap<String, Object>(Map.of("key", key));
        for (var i = 0; i < more.length; i += 2) {
            attribute.put((String) more[i], more[i + 1]);
        }
        return attribute;
    }
}
