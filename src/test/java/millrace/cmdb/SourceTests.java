package millrace.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is believed about items is said by managers, and items become what their sources say then. */
class SourceTests extends ConfigurationJourney {

    private static final String SOURCES = "/api/configuration/sources";

    @Test
    void listsWhoSaysSomethingAndHowMuchTheyAreBelieved() {
        said("list-a", "server", "List A", "{\"address\": \"a\"}");
        read("items-other", SOURCES).statusCode(200).body("sources.key", hasItems("millrace", "list-a"));
        var source = read("items-other", SOURCES + "/list-a")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("list-a"))
                .body("precedence", equalTo(100))
                .body("items", equalTo(1));
        assertThat(source.extract().jsonPath().getMap("attributes")).isEmpty();
        read("items-other", SOURCES + "/nobody-there").statusCode(404);
        read("items-user", SOURCES).statusCode(403);
    }

    @Test
    void tellsWhatWouldChangeAndThenChangesIt() {
        var number = said("first", "server", "Both", "{\"address\": \"one\", \"operating-system\": \"one\"}");
        alsoSaid("second", number, "{\"address\": \"two\", \"operating-system\": \"two\"}");
        var alone = said("second", "server", "Alone", "{\"address\": \"only\"}");
        change("items-keeper", "second", Map.of("precedence", 200)).statusCode(200);
        var sooner = Map.<String, Object>of("attributes", Map.of("address", 10));

        change("items-keeper", "second?dryRun=true", sooner)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("dryRun", equalTo(true))
                .body("itemsChanged", equalTo(1))
                .body("remarks.field", contains("attributes.address"))
                .body("remarks[0].reason", containsString(number + " (Both) would change: attributes.address"));
        assertThat(address(number)).isEqualTo("one");
        assertThat(history(number)).isEmpty();
        read("items-ops", SOURCES + "/second").header("ETag", "\"1\"");

        change("items-keeper", "second", sooner)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("source.attributes.address", equalTo(10))
                .body("itemsChanged", equalTo(1))
                .body("remarks", empty());
        assertThat(address(number)).isEqualTo("two");
        assertThat(address(alone)).isEqualTo("only");
        read("items-ops", "/api/items/" + number).body("attributes.operating-system", equalTo("one"));
        assertThat(history(number)).containsExactly("CHANGED attributes.address one two items-keeper");

        change("items-keeper", "second", Map.of("attributes", Collections.singletonMap("address", null)))
                .statusCode(200)
                .body("itemsChanged", equalTo(1));
        assertThat(address(number)).isEqualTo("one");
        read("items-ops", SOURCES + "/second/history")
                .statusCode(200)
                .body("items.field", contains("attributes.address", "attributes.address", "precedence"))
                .body("items.from", contains("10", null, "100"))
                .body("items[0].actor", equalTo("items-keeper"))
                .body("items[0].at", notNullValue());
    }

    @Test
    void showsOnItsPageWhatWouldChangeBeforeItIsChanged() {
        var number = said("paged a", "server", "Paged", "{\"address\": \"left\"}");
        alsoSaid("paged b", number, "{\"address\": \"right\"}");
        var fields = Map.of(
                "version", "0", "name", "Paged B", "precedence", "100", "another", "address", "anotherPrecedence", "1");
        form(visit("items-keeper"), "/sources/paged b")
                .formParams(fields)
                .post("/sources/paged b/preview")
                .then()
                .statusCode(200)
                .body(containsString("1 item would change."))
                .body(containsString("Change it"));
        assertThat(address(number)).isEqualTo("left");
        form(visit("items-keeper"), "/sources/paged b")
                .formParams(fields)
                .post("/sources/paged b")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sources/paged%20b"));
        assertThat(address(number)).isEqualTo("right");
        form(visit("items-keeper"), "/sources/paged b")
                .formParams(fields)
                .post("/sources/paged b")
                .then()
                .statusCode(200)
                .body(containsString("changed by somebody else"));
        form(visit("items-keeper"), "/sources/paged b")
                .formParam("version", "1")
                .formParam("name", "Paged B")
                .formParam("precedence", "100")
                .formParam("attributes.address", "")
                .post("/sources/paged b")
                .then()
                .statusCode(302);
        assertThat(address(number)).isEqualTo("left");
        assertThat(page("items-ops", "/sources")).contains("Paged B", "paged%20b");
        assertThat(page("items-ops", "/sources/paged b"))
                .contains("attributes.address", "by <a", "Name of items-keeper")
                .doesNotContain("<summary>Change");
        visit("items-user").get("/sources").then().statusCode(403);
    }

    @Test
    void believesPeopleAsMuchAsIsSaid() {
        var number = said("robot", "server", "Argued", "{\"address\": \"robot\"}");
        alsoSaid("millrace", number, "{\"address\": \"people\"}");
        change("items-keeper", "millrace", Map.of("attributes", Map.of("address", 500)))
                .statusCode(200);
        assertThat(address(number)).isEqualTo("robot");
        change("items-keeper", "millrace", Map.of("attributes", Collections.singletonMap("address", null)))
                .statusCode(200);
        assertThat(address(number)).isEqualTo("people");
    }

    @Test
    void keepsSensitiveValuesToItself() {
        var number = said("vault-a", "database", "Kept", "{\"backup-key\": \"secret one\"}");
        alsoSaid("vault-b", number, "{\"backup-key\": \"secret two\"}");
        var told = change("items-keeper", "vault-b?dryRun=true", Map.of("precedence", 1))
                .statusCode(200)
                .body("itemsChanged", equalTo(1))
                .extract()
                .asString();
        change("items-keeper", "vault-b", Map.of("precedence", 1)).statusCode(200);
        assertThat(told + history(number)).doesNotContain("secret").contains("(hidden)");
    }

    @Test
    void refusesWhatCannotBeUsedAndNamesTheField() {
        said("strict", "server", "Strict", "{}");
        refuses(Map.of("precedence", "high"), "precedence");
        refuses(Map.of("precedence", -1), "precedence");
        refuses(Collections.singletonMap("precedence", null), "precedence");
        refuses(Map.of("name", " "), "name");
        refuses(Map.of("attributes", "all"), "attributes");
        refuses(Map.of("attributes", Map.of("colour", 1)), "attributes.colour");
        refuses(Map.of("attributes", Map.of("owner", 1.5)), "attributes.owner");
        refuses(Map.of("attributes", Map.of("service", 1)), "attributes.service");
        refuses(Map.of("version", 1), "version");
        change("items-ops", "strict", Map.of("precedence", 1)).statusCode(403);
        as("items-keeper")
                .body(Map.of("precedence", 1))
                .patch(SOURCES + "/strict")
                .then()
                .statusCode(428);
        as("items-keeper")
                .header("If-Match", "\"7\"")
                .body(Map.of("precedence", 1))
                .patch(SOURCES + "/strict")
                .then()
                .statusCode(412);
    }

    private void refuses(Map<String, Object> fields, String field) {
        change("items-keeper", "strict", fields).statusCode(400).body("field", equalTo(field));
    }

    private ValidatableResponse change(String person, String source, Map<String, Object> fields) {
        var tag = as("items-keeper").get(SOURCES + "/" + source).getHeader("ETag");
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(fields)
                .patch(SOURCES + "/" + source)
                .then();
    }

    private String address(String number) {
        return read("items-ops", "/api/items/" + number).extract().path("attributes.address");
    }

    private List<String> history(String number) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', kind, field, from_value, to_value, actor) from millrace.timeline where record = ?
                        order by id""")
                .param(number)
                .query(String.class)
                .list();
    }

    /** An item as this source alone tells of it; its number. */
    private String said(String source, String type, String name, String attributes) {
        var number = jdbc.sql(
                        """
                        insert into millrace.item (type, name, attributes, created_at, updated_at)
                        values (?, ?, ?::jsonb, now(), now()) returning number""")
                .params(type, name, attributes)
                .query(String.class)
                .single();
        alsoSaid(source, number, attributes);
        return number;
    }

    private void alsoSaid(String source, String number, String attributes) {
        jdbc.sql("insert into millrace.source (key, name) values (?, ?) on conflict do nothing")
                .params(source, source)
                .update();
        jdbc.sql(
                        """
                        insert into millrace.item_source (source, external_id, item, type, name, attributes)
                        select ?, number, id, type, name, ?::jsonb from millrace.item where number = ?""")
                .params(source, attributes, number)
                .update();
    }
}
