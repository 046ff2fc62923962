package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.ServiceRecord;
import millrace.catalogue.ServiceRecords;
import millrace.record.Priority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Services and items that an incident affects, and what stands around it for that. */
class AffectedTests extends RecordJourney {

    private static final String FACTS = "facts.find { it.name == '%s' }.text";

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private List<ServiceRecords> records;

    private String service;
    private String other;

    @BeforeEach
    void twoServices() {
        service = "of-" + UUID.randomUUID();
        other = "of-" + UUID.randomUUID();
        catalogue.register(Service.named(service, "Checkout", 2, "operations"));
        catalogue.register(Service.named(other, "Basket", null, null));
    }

    @Test
    void areStatedWithOneActAndTakenBackWithOne() {
        var number = report("user", Map.of("title", "Nothing can be paid", "service", service));
        var undo = perform(
                        "ops",
                        number,
                        "affected",
                        Map.of(
                                "service",
                                other,
                                "affectedServices",
                                List.of(service),
                                "affectedItems",
                                "Router 7, Rack 2"))
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("undo");
        read("ops", number)
                .body("service", equalTo(other))
                .body("affectedServices", contains(service))
                .body("affectedItems", contains("Router 7", "Rack 2"));
        perform("ops", number, (String) undo.get("act"), values(undo)).statusCode(200);
        read("ops", number)
                .body("service", equalTo(service))
                .body("affectedServices", empty())
                .body("affectedItems", empty());
        perform("user", number, "affected", Map.of("service", other)).statusCode(403);
        perform("ops", number, "affected", Map.of("affectedServices", List.of("nowhere")))
                .statusCode(400)
                .body("field", equalTo("affectedServices"));
    }

    @Test
    void areNamedByKeyOrNumberEachOnce() {
        var svc = catalogue.find(other).orElseThrow().number();
        var number = report(
                "ops", Map.of("title", "x", "service", service, "affectedServices", List.of(svc, other, service)));
        read("ops", number).body("service", equalTo(service)).body("affectedServices", contains(other));
        change("ops", number, Map.of("service", svc)).then().body("service", equalTo(other));
        read("ops", number).body("affectedServices", empty());
    }

    @Test
    void showWhomToAskAndWhatElseIsOpen() {
        var open = report(
                "user2", Map.of("title", "Cards are refused", "service", other, "affectedServices", List.of(service)));
        var number = report("user", Map.of("title", "Nothing can be paid", "service", service));
        look("ops", number)
                .body(FACTS.formatted("tier"), equalTo("2 of 4"))
                .body(FACTS.formatted("recentChanges"), equalTo("None recorded"))
                .body(FACTS.formatted("otherIncident"), containsString(open + " Cards are refused"))
                .body("people.find { it.name == 'serviceOwner' }.text", containsString("has no owner"))
                .body("people.find { it.name == 'serviceResponders' }.text", containsString("Operations"));
        look("user", number)
                .body(FACTS.formatted("otherIncident"), nullValue())
                .body("people.find { it.name == 'serviceOwner' }", nullValue());
        change("desk", open, Map.of("visibility", "NAMED_PEOPLE")).then().statusCode(200);
        look("ops", number).body(FACTS.formatted("otherIncident"), containsString("None"));
    }

    @Test
    void findTheirIncidents() {
        var first = report("user", Map.of("title", "One", "service", service, "impact", "MINOR"));
        var second = report(
                "user",
                Map.of("title", "Two", "service", other, "affectedServices", List.of(service), "impact", "EXTENSIVE"));
        var over = report("user", Map.of("title", "Three", "service", service));
        act("user", over, "cancel", Map.of("reason", "Never mind.")).then().statusCode(200);
        var incidents = records.stream()
                .filter(kept -> kept.plural().equals("Incidents"))
                .findFirst()
                .orElseThrow();
        assertThat(incidents.open(List.of(service, other)))
                .containsEntry(service, new OpenRecords(2, Priority.P2))
                .containsEntry(other, new OpenRecords(1, Priority.P2));
        assertThat(incidents.of(service, 10)).extracting(ServiceRecord::number).containsExactly(second, first, over);
        assertThat(incidents.of(service, 1)).extracting(ServiceRecord::number).containsExactly(second);
        var now = Instant.now().plus(1, ChronoUnit.DAYS);
        var figures = incidents.figures(service, now.minus(2, ChronoUnit.DAYS), now);
        assertThat(figures.opened()).isEqualTo(3);
        assertThat(figures.urgent()).isEqualTo(1);
        assertThat(figures.restored()).isZero();
        assertThat(figures.typical()).isNull();
    }
}
