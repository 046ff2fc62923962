package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New reports meet what is open already, each test on a service of its own. */
class GroupingTests extends RecordJourney {

    private static final String TITLE = "Checkout answers with error 503";

    @Autowired
    private ServiceCatalogue catalogue;

    private String service;

    @BeforeEach
    void aServiceOfItsOwn() {
        service = "of-" + UUID.randomUUID();
        catalogue.register(Service.named(service, "Checkout", 2, "operations"));
    }

    @Test
    void joinsWhatMonitoringReportsAgainAtOnce() {
        var first = alarm(TITLE);
        var second = alarm(TITLE);
        read("ops", second)
                .body("phase", equalTo("INVESTIGATE"))
                .body("waitsFor", equalTo("PARENT"))
                .body("parent", equalTo(first))
                .body("assignedTeam", equalTo("operations"));
        groupings("ops", second)
                .body("outputs.grouping", contains("JOIN"))
                .body("inputs.candidate", contains(first))
                .body("inputs.relation", contains("SAME_SERVICE"))
                .body("inputs.channel", contains("MONITORING"))
                .body("inputs.similarity", contains(1.0f));
        timeline("ops", second, "order=ASC").body("items.findAll { it.field == 'parent' }.to", contains(first));
        read("ops", alarm(TITLE)).body("parent", equalTo(first));
    }

    @Test
    void ungroupsWithOneAct() {
        var first = alarm(TITLE);
        var second = alarm(TITLE);
        look("ops", second).body("acts.name", hasItem("unmerge"));
        perform("ops", second, "unmerge", Map.of()).statusCode(200);
        read("ops", second)
                .body("phase", equalTo("INVESTIGATE"))
                .body("waitsFor", equalTo("NOBODY"))
                .body("parent", nullValue());
        act("ops", first, "cancel", Map.of("reason", "Nothing broke.")).then().statusCode(200);
        read("ops", second).body("phase", equalTo("INVESTIGATE"));
    }

    @Test
    void proposesToTriageWhatPeopleReportAlike() {
        var open = named("user", TITLE);
        var alike = named("user2", "Checkout answers with error 504");
        read("ops", alike).body("phase", equalTo("TRIAGE")).body("parent", nullValue());
        groupings("ops", alike).body("outputs.grouping", contains("PROPOSE"));
        as("desk")
                .get("/engine-rest/task/" + task("desk", alike, "userTask_triageIncident") + "/form-variables")
                .then()
                .body("proposals.value", containsString(open + " " + TITLE))
                .body("parent.value", equalTo(open));
        var other = named("user2", "Invoices lack the second page");
        groupings("ops", other).body("outputs.grouping", contains("NONE", "NONE"));
        as("desk")
                .get("/engine-rest/task/" + task("desk", other, "userTask_triageIncident") + "/form-variables")
                .then()
                .body("proposals", nullValue());
    }

    @Test
    void comparesWithTheMostAlikeOnly() {
        for (var report = 0; report < 7; report++) {
            named("user", "Checkout is slow, case " + report);
        }
        var open = named("user", TITLE);
        groupings("ops", named("user2", TITLE)).body("size()", equalTo(5)).body("inputs.candidate[0]", equalTo(open));
    }

    @Test
    void comparesEveryAffectedServiceOfBoth() {
        var other = "of-" + UUID.randomUUID();
        catalogue.register(Service.named(other, "Basket", 3, null));
        var wide = report(
                "integration",
                Map.of("title", TITLE, "channel", "MONITORING", "affectedServices", List.of(other, service)));
        read("ops", wide).body("service", equalTo(other)).body("affectedServices", contains(service));
        read("ops", alarm(TITLE)).body("parent", equalTo(wide));
    }

    @Test
    void tellsNobodyOfWhatNotEverybodyMaySee() {
        report("ops", with(TITLE, "visibility", "NAMED_PEOPLE"));
        report("ops", with(TITLE, "visibility", "PEOPLE_AND_TEAMS"));
        var open = alarm(TITLE);
        groupings("ops", open).body("", empty());
        read("ops", open).body("parent", nullValue());
        var hidden = report("ops", with(TITLE, "visibility", "NAMED_PEOPLE"));
        groupings("ops", hidden).body("", empty());
    }

    @Test
    void keepsTheNumberFromWhoeverMayNotSeeTheOtherOne() {
        var open = named("user", TITLE);
        var alike = named("user2", TITLE);
        groupings("user2", alike).body("", empty());
        groupings("ops", alike).body("inputs.candidate", contains(open));
        change("ops2", open, Map.of("visibility", "NAMED_PEOPLE")).then().statusCode(200);
        groupings("ops", alike).body("", empty());
        as("desk")
                .get("/engine-rest/task/" + task("desk", alike, "userTask_triageIncident") + "/form-variables")
                .then()
                .body("proposals", nullValue())
                .body("parent.value", not(equalTo(open)));
    }

    @Test
    void comparesWithNothingThatIsRestoredOrOver() {
        var restored = named("user", TITLE);
        triage(restored);
        restore(restored);
        var cancelled = named("user", TITLE);
        act("user", cancelled, "cancel", Map.of("reason", "Never mind.")).then().statusCode(200);
        groupings("ops", alarm(TITLE))
                .body("inputs.candidate", not(hasItem(restored)))
                .body("", empty());
    }

    @Test
    void comparesNoRecordThatComesInAgain() {
        var number = named("user", TITLE);
        act("user", number, "cancel", Map.of("reason", "Never mind.")).then().statusCode(200);
        named("user2", TITLE);
        act("user", number, "reopen", Map.of("reason", "It is back.")).then().statusCode(200);
        groupings("ops", number).body("", empty());
    }

    @Test
    void comparesNothingWithoutAService() {
        var titled = Map.of("title", TITLE, "channel", "MONITORING");
        report("integration", titled);
        groupings("ops", report("integration", titled)).body("", empty());
    }

    @Test
    void letsTheMostImportantOfTheServicesCount() {
        var vital = "of-" + UUID.randomUUID();
        catalogue.register(Service.named(vital, "Payments", 1, null));
        var number = report("user", with(TITLE, "reach", "SEVERAL_TEAMS"));
        read("ops", number).body("impact", equalTo("SIGNIFICANT"));
        change("ops", number, Map.of("affectedServices", List.of(vital, vital)))
                .then()
                .statusCode(200)
                .body("impact", equalTo("EXTENSIVE"))
                .body("assignedTeam", equalTo("operations"))
                .body("affectedServices", contains(vital));
        assertThat(as("ops")
                        .get("/api/incidents/" + number + "/decisions")
                        .then()
                        .extract()
                        .<List<Integer>>path("findAll { it.decision == 'incident-impact' }.inputs.tier"))
                .containsExactly(2, 1);
        change("ops", number, Map.of("affectedServices", List.of("nowhere")))
                .then()
                .statusCode(400)
                .body("field", equalTo("affectedServices"));
    }

    private ValidatableResponse groupings(String person, String number) {
        return as(person)
                .get("/api/incidents/" + number + "/decisions")
                .then()
                .statusCode(200)
                .rootPath("findAll { it.decision == 'incident-grouping' }");
    }

    private String alarm(String title) {
        return report("integration", with(title, "channel", "MONITORING"));
    }

    private String named(String person, String title) {
        return report(person, with(title, "channel", "PORTAL"));
    }

    private Map<String, String> with(String title, String field, String value) {
        return Map.of("title", title, "service", service, field, value);
    }
}
