package millrace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suppliers are kept beside the services that they support. */
class SupplierTests extends CatalogueJourney {

    @Test
    void keepsEverythingThatIsSaid() {
        var supported = service(Map.of("key", "supported", "name", "Supported"));
        var said =
                new HashMap<String, Object>(Map.of("key", "helpers", "name", "Helpers", "agreement", "Contract\n17"));
        said.putAll(
                Map.of("startsOn", "2026-01-01", "endsOn", "2026-12-31", "contact", "Hanna", "email", "h@example.org"));
        said.putAll(Map.of("phone", "+49 30 1", "responseMinutes", 15, "resolutionMinutes", 240, "state", "ACTIVE"));
        said.put(
                "hours",
                Map.of("zone", "UTC", "segments", List.of(Map.of("day", "SUNDAY", "from", "00:00", "to", "24:00"))));
        said.put("services", List.of(supported));
        add(said).statusCode(201).header("Location", startsWith("/api/suppliers/SUP-"));
        said.put("services", List.of("supported"));
        var kept = read("olga", "/api/suppliers/helpers").statusCode(200).extract();
        said.forEach(
                (field, value) -> assertThat(kept.<Object>path(field)).as(field).isEqualTo(value));
        read("olga", "/api/services/supported").body("suppliers", contains("helpers"));
        read("olga", "/api/suppliers?text=help&active=true").body("suppliers.key", contains("helpers"));
        read("olga", "/api/suppliers?text=help&active=false").body("suppliers", empty());
    }

    @Test
    void changesLeaveAHistory() {
        var path = "/api/suppliers/" + number(Map.of("name", "Changing", "responseMinutes", 30));
        change("mona", path, Map.of("responseMinutes", 60, "state", "ENDED"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        read("olga", path + "/history")
                .body("items.find { it.field == 'responseMinutes' }.from", equalTo("30"))
                .body("items.find { it.field == 'state' }.to", equalTo("Ended"))
                .body("items.kind", hasItem("LOGGED"))
                .body("items.actor", hasItems("mona"));
        as("mona")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Late"))
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void areForThoseWhoWorkHereAndChangedByManagers() {
        var path = "/api/suppliers/" + number(Map.of("name", "Guarded"));
        read("rosa", path).statusCode(403);
        read("rosa", "/api/suppliers").statusCode(403);
        change("olga", path, Map.of("name", "Mine")).then().statusCode(403);
        as("olga").body(Map.of("name", "New")).post("/api/suppliers").then().statusCode(403);
        read("olga", "/api/suppliers/SUP-999999").statusCode(404);
        read("olga", path).body("email", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key | SUP-1", "name | ''", "startsOn | 2026-02-30", "startsOn | tomorrow", "endsOn | 2020-01-01",
                        "email | nowhere",
                "phone | call me", "hours | always", "responseMinutes | 0", "resolutionMinutes | soon",
                        "services | none", "state | GONE",
                "agreed | yes"
            })
    void namesTheFieldThatCannotBeUsed(String field, String value) {
        var sent = new HashMap<String, Object>(Map.of("name", "Refused", "startsOn", "2026-01-01"));
        sent.put(field, value);
        add(sent).statusCode(400).body("field", equalTo(field));
        add(Map.of("name", "Refused", "services", List.of("never-heard-of")))
                .statusCode(400)
                .body("field", equalTo("services"));
    }

    private ValidatableResponse add(Map<String, ?> fields) {
        return as("mona").body(fields).post("/api/suppliers").then();
    }

    private String number(Map<String, ?> fields) {
        return add(fields).statusCode(201).extract().path("number");
    }
}
