package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.ItemRecords;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.security.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What incidents gain from items and from what depends on what. */
class NeededServiceTests extends RecordJourney {

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private List<ItemRecords> records;

    private String shop;
    private String payments;
    private String server;

    @BeforeEach
    void aServiceThatNeedsAnother() {
        if (directory.person("keeper").isEmpty()) {
            directory.register(new Person(
                    "keeper", "Name of keeper", null, Person.Kind.HUMAN, true, Set.of(Role.AGENT, Role.MANAGER)));
            passwords.set("keeper", PASSWORD);
        }
        shop = service("Shop");
        payments = service("Payments");
        server = item("Server of payments", payments);
        as("keeper")
                .body(Map.of("type", "DEPENDS_ON", "to", server))
                .post("/api/items/" + item("Front of the shop", shop) + "/relations")
                .then()
                .statusCode(201);
    }

    @Test
    void proposesWhatIsOpenOnAServiceThatItsOwnDependsOn() {
        var cause = report("user", Map.of("title", "Cards are refused", "service", payments));
        var number =
                report("integration", Map.of("title", "Basket is empty", "service", shop, "channel", "MONITORING"));
        groupings(number)
                .body("outputs.grouping", contains("PROPOSE"))
                .body("inputs.relation", contains("NEEDED_SERVICE"))
                .body("inputs.candidate", contains(cause));
        read("ops", number).body("phase", equalTo("TRIAGE")).body("parent", nullValue());
        look("ops", number)
                .body("facts.find { it.name == 'proposal' }.text", containsString(cause + " Cards are refused"))
                .body("facts.find { it.name == 'otherIncident' }.text", containsString(cause));
        look("ops", cause).body("facts.find { it.name == 'touched' }.text", containsString("Shop"));
        // what depends on it is no cause of it
        groupings(report("user", Map.of("title", "Cards are slow today", "service", payments)))
                .body("inputs.relation", contains("SAME_SERVICE"));
    }

    @Test
    void namesItemsByTheirNumbers() {
        var number = report(
                "ops",
                Map.of("title", "x", "affectedItems", List.of(server.toLowerCase(Locale.ROOT), "Router 7", server)));
        read("ops", number).body("affectedItems", contains(server, "Router 7"));
        look("ops", number)
                .body("facts.find { it.name == 'affectedItem' }.text", equalTo(server + " Server of payments"))
                .body("facts.find { it.name == 'affectedItems' }.text", equalTo("Router 7"));
        change("ops", number, Map.of("affectedItems", List.of("CI-999999999")))
                .then()
                .statusCode(400)
                .body("field", equalTo("affectedItems"));
        // who may not read the configuration learns nothing of it
        var named = report("user", Map.of("title", "x", "affectedItems", List.of("CI-999999999")));
        read("ops", named).body("affectedItems", contains("CI-999999999"));
        change("ops", number, Map.of("affectedItems", List.of())).then().body("affectedItems", empty());
    }

    @Test
    void tellsItemsOfTheirIncidents() {
        var number = report("ops", Map.of("title", "Down", "affectedItems", List.of(server)));
        var incidents = records.stream()
                .filter(kept -> kept.plural().equals("Incidents"))
                .findFirst()
                .orElseThrow();
        assertThat(incidents.open(List.of(server))).containsOnlyKeys(server);
        assertThat(incidents.of(server, 5)).extracting("number").containsExactly(number);
        assertThat(incidents.since(server, Instant.EPOCH, 5))
                .extracting("number")
                .containsExactly(number);
        act("ops", number, "cancel", Map.of("reason", "It was not.")).then().statusCode(200);
        assertThat(incidents.open(List.of(server))).isEmpty();
        assertThat(incidents.of(server, 5)).extracting("number").containsExactly(number);
    }

    private ValidatableResponse groupings(String number) {
        return as("ops")
                .get("/api/incidents/" + number + "/decisions")
                .then()
                .rootPath("findAll { it.decision == 'incident-grouping' }");
    }

    private String service(String name) {
        var key = "of-" + UUID.randomUUID();
        catalogue.register(Service.named(key, name, 2, "operations"));
        return key;
    }

    private String item(String name, String service) {
        return as("keeper")
                .body(Map.of("type", "server", "name", name, "services", List.of(service)))
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }
}
