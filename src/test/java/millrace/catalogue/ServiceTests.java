package millrace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Services are added, changed and read by whoever may, and every field has a history. */
class ServiceTests extends CatalogueJourney {

    private static final Map<String, Object> HOURS = Map.of(
            "zone", "Europe/Berlin", "segments", List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "24:00")));

    @Autowired
    private ServiceCatalogue catalogue;

    @Test
    void callsAServiceByItsNumberWhereNobodyGivesItAKey() {
        var number = service(Map.of("name", "Nameless"));
        assertThat(number).matches("SVC-\\d+");
        var key = number.toLowerCase(java.util.Locale.ROOT);
        for (var said : List.of(number, key)) {
            read("olga", "/api/services/" + said)
                    .statusCode(200)
                    .body("number", equalTo(number))
                    .body("key", equalTo(key))
                    .body("state", equalTo("LIVE"))
                    .body("gaps", contains("TIER", "TEAM", "OWNER", "APPROVER", "RESPONDER"));
        }
        assertThat(catalogue.find(number)).isEqualTo(catalogue.find(key)).isPresent();
    }

    @Test
    void keepsEverythingThatIsSaid() {
        var said = new HashMap<String, Object>(
                Map.of("key", "complete", "name", "Complete", "description", "All of it.", "state", "LIVE", "tier", 2));
        said.putAll(Map.of("team", "lab", "owner", "owen", "approvers", List.of("anna", "team:lab")));
        said.putAll(Map.of("responders", List.of("team:lab"), "stakeholders", List.of("rosa")));
        said.putAll(Map.of("repository", "https://git.example.org/complete", "supportHours", HOURS));
        said.putAll(Map.of("maintenanceWindows", HOURS, "serviceLevels", "Always.", "cost", 12.5, "currency", "eur"));
        addService(said).statusCode(201).header("Location", startsWith("/api/services/SVC-"));
        said.putAll(Map.of("currency", "EUR", "costPer", "MONTH"));
        var kept = read("mona", "/api/services/complete").body("gaps", empty()).extract();
        said.forEach((field, value) -> {
            if (!field.equals("cost")) {
                assertThat(kept.<Object>path(field)).as(field).isEqualTo(value);
            }
        });
        assertThat(kept.<Number>path("cost").doubleValue()).isEqualTo(12.5);
    }

    @Test
    void showsEverybodyWhatConcernsThem() {
        service(Map.of("key", "views", "name", "Views", "owner", "owen", "cost", 5, "currency", "EUR", "tier", 1));
        service(Map.of("key", "planned-one", "name", "Planned", "state", "PORTFOLIO"));
        read("rosa", "/api/services/views")
                .statusCode(200)
                .body("name", equalTo("Views"))
                .body("owner", nullValue())
                .body("gaps", nullValue())
                .body("cost", nullValue());
        read("rosa", "/api/services?limit=200")
                .body("services.key", hasItem("views"))
                .body("services.key", not(hasItem("planned-one")));
        read("rosa", "/api/services?state=PORTFOLIO").body("services", empty());
        read("rosa", "/api/services/planned-one").statusCode(404);
        read("rosa", "/api/services/views/history").statusCode(404);
        read("olga", "/api/services/planned-one").statusCode(200);
        read("olga", "/api/services/views").body("owner", equalTo("owen")).body("cost", nullValue());
        read("owen", "/api/services/views").body("cost", equalTo(5.0f));
    }

    @Test
    void isChangedByManagersAndItsOwnerAlone() {
        var path = "/api/services/" + service(Map.of("name", "Guarded", "owner", "owen"));
        change("olga", path, Map.of("name", "Mine")).then().statusCode(403).body("detail", containsString("SVC-"));
        change("rosa", path, Map.of("name", "Mine")).then().statusCode(403);
        change("owen", path, Map.of("name", "Better guarded"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        change("mona", path, Map.of("owner", "anna")).then().statusCode(200);
        change("owen", path, Map.of("name", "Again")).then().statusCode(403);
        as("olga").body(Map.of("name", "New")).post("/api/services").then().statusCode(403);
    }

    @Test
    void losesNobodysChange() {
        var path = "/api/services/" + service(Map.of("name", "Contended"));
        as("mona").body(Map.of("tier", 1)).patch(path).then().statusCode(428);
        as("mona")
                .header("If-Match", "\"7\"")
                .body(Map.of("tier", 1))
                .patch(path)
                .then()
                .statusCode(412);
        read("mona", path).body("tier", nullValue());
        change("mona", path, Map.of("tier", 1)).then().statusCode(200).header("ETag", equalTo("\"1\""));
        change("mona", path, Map.of("tier", 1)).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void tellsTheHistoryOfEveryField() {
        var path = "/api/services/" + service(Map.of("key", "told", "name", "Told"));
        var changes = new HashMap<String, Object>(Map.of("name", "Told again", "state", "RETIRED", "tier", 3));
        changes.putAll(Map.of("description", "Why", "team", "lab", "owner", "owen", "approvers", List.of("anna")));
        changes.putAll(Map.of("responders", List.of("team:lab"), "stakeholders", List.of("rosa"), "repository", "git"));
        changes.putAll(Map.of("supportHours", HOURS, "maintenanceWindows", HOURS, "serviceLevels", "Always."));
        changes.put("cost", 3);
        changes.put("currency", "CHF");
        change("mona", path, changes).then().statusCode(200);
        var fields = new ArrayList<>(changes.keySet());
        fields.remove("currency");
        var history = read("olga", path + "/history").statusCode(200);
        history.body(
                "items.findAll { it.actor == 'mona' && it.kind == 'CHANGED' }.field.unique()",
                hasItems(fields.toArray()));
        history.body("items.find { it.field == 'state' }.from", equalTo("Live"))
                .body("items.find { it.field == 'owner' }.to", equalTo("Name of owen"))
                .body("items.find { it.field == 'team' }.to", equalTo("Laboratory"))
                .body("items.find { it.field == 'name' }.from", equalTo("Told"))
                .body("items.find { it.field == 'supportHours' }.to", equalTo("Mon 09:00–24:00 (Europe/Berlin)"))
                .body("items.find { it.field == 'cost' }.to", equalTo("3.00 CHF a month"));
        change("mona", path, Collections.singletonMap("owner", null)).then().body("owner", nullValue());
        read("olga", path + "/history?limit=1")
                .body("items.field", contains("owner"))
                .body("items[0].from", equalTo("Name of owen"))
                .body("next", not(nullValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key | SVC-3",
                "key | svc-3",
                "key | ünder",
                "key | with blank",
                "name | ''",
                "state | GONE",
                "tier | 0",
                "tier | 1.5",
                "tier | many",
                "team | nowhere",
                "owner | nobody-here",
                "approvers | anna",
                "cost | -1",
                "cost | 1.234",
                "cost | 1e9",
                "currency | XXXX",
                "costPer | DAY",
                "supportHours | always",
                "colour | blue"
            })
    void namesTheFieldThatCannotBeUsed(String field, String value) {
        var sent = new HashMap<String, Object>(Map.of("name", "Refused", "cost", 1, "currency", "EUR"));
        sent.put(field, value);
        addService(sent).statusCode(400).body("field", equalTo(field)).body("detail", startsWith(field + ":"));
    }

    @Test
    void refusesPartiesThatAreUnknownAndAKeyThatIsTaken() {
        service(Map.of("key", "taken", "name", "Taken"));
        addService(Map.of("key", "taken", "name", "Again")).statusCode(400).body("field", equalTo("key"));
        for (var party : List.of("team:nowhere", "nobody-here", "team:", "team:olga")) {
            addService(Map.of("name", "Refused", "responders", List.of(party)))
                    .statusCode(400)
                    .body("field", equalTo("responders"));
        }
    }

    @Test
    void findsByWordsStateAndGapPageByPage() {
        for (var n = 1; n <= 3; n++) {
            service(Map.of("key", "paged-" + n, "name", "Paged " + n, "tier", 4 - n, "team", "lab"));
        }
        service(Map.of("key", "paged-4", "name", "Paged 100 %", "owner", "owen", "state", "RETIRED"));
        read("olga", "/api/services?text=PAGED-&limit=2")
                .body("services.key", contains("paged-3", "paged-2"))
                .body("next", equalTo("paged-2"));
        read("olga", "/api/services?text=paged-&limit=2&after=paged-2")
                .body("services.key", contains("paged-1", "paged-4"));
        read("olga", "/api/services?text=paged-&gap=TIER").body("services.key", contains("paged-4"));
        read("olga", "/api/services?text=paged-&gap=OWNER")
                .body("services.key", contains("paged-3", "paged-2", "paged-1"));
        read("olga", "/api/services?text=paged-&state=RETIRED").body("services.key", contains("paged-4"));
        as("olga").queryParam("text", "100 %").get("/api/services").then().body("services.key", contains("paged-4"));
        read("olga", "/api/services?gap=SENSE").statusCode(400).body("field", equalTo("gap"));
    }
}
