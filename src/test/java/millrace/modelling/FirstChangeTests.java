package millrace.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A designer changes a model of the running product in Camunda Modeler, and lives with it. */
class FirstChangeTests extends ModelerJourney {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void adoptWhatIsHeldBack() {
        as("designer").post("/api/models/decisions/incident-priority/adopt");
        as("designer").post("/api/models/processes/incident-resolution/adopt");
        as("designer").post("/api/models/forms/triage-incident/adopt");
    }

    private int version() {
        return newest("decisions", "incident-priority").path("items[0].version");
    }

    @Test
    void changesOneCellAndTheNextIncidentCitesIt() {
        int before = version();
        String earlier = report("LOW").body("priority", equalTo("P5")).extract().path("number");
        as("designer").get("/engine-rest/deployment?maxResults=0").then().statusCode(200);
        as("designer").get("/engine-rest/version").then().statusCode(200).body("version", equalTo("7.24.0"));

        assertThat(deploy("designer", PRIORITY, otherAnswer("P4")).statusCode()).isEqualTo(200);

        String next = report("LOW")
                .body("priority", equalTo("P4"))
                .body(
                        "why",
                        equalTo("It is P4 by the row rule_minorLow of incident-priority, version %d."
                                .formatted(before + 1)))
                .body("decidedBy.version", equalTo(before + 1))
                .body("decidedBy.rule", equalTo("rule_minorLow"))
                .extract()
                .path("number");
        as("desk")
                .get("/api/incidents/{number}/decisions", next)
                .then()
                .body("find { it.decision == 'incident-priority' }.version", equalTo(before + 1));
        as("desk")
                .get("/api/incidents/{number}", earlier)
                .then()
                .body("priority", equalTo("P5"))
                .body("decidedBy.version", equalTo(before));
    }

    @Test
    void leavesARecordOfWhoWhenAndWhat() {
        int before = version();
        deploy("designer", PRIORITY, otherAnswer("P4"));
        as("admin")
                .get("/api/deployments?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].person", equalTo("designer"))
                .body("items[0].source", equalTo("Camunda Modeler"))
                .body("items[0].changes[0].before", equalTo(before))
                .body("items[0].changes[0].now", equalTo(before + 1))
                .body(
                        "items[0].changes[0].differences",
                        contains("Row 16 (rule_minorLow): priority was \"P5\", is \"P4\"."))
                .body("items[0].findings", hasItem(containsString("its sentence speaks of something else")));
        as("manager")
                .get("/api/models")
                .then()
                .body("heldBack.key", hasItem("incident-priority"))
                .body("items.find { it.key == 'incident-priority' }.deployedBy", equalTo("designer"));
    }

    @Test
    void keepsWhatWasWrittenDownAboutDeployments() {
        for (String table : List.of("model_deployment", "model_change")) {
            assertThatThrownBy(() -> jdbc.sql("delete from millrace." + table).update())
                    .rootCause()
                    .hasMessageContaining("the %s is append-only".formatted(table.replace('_', ' ')));
        }
    }

    @Test
    void deploysNothingTwice() {
        deploy("designer", PRIORITY, otherAnswer("P4"));
        int before = version();
        assertThat(deploy("designer", PRIORITY, otherAnswer("P4")).statusCode()).isEqualTo(200);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void goesBackAndForthAndAdoptsTheProductsVersion() {
        int before = version();
        deploy("designer", PRIORITY, otherAnswer("P4"));
        as("designer")
                .post("/api/models/decisions/incident-priority/versions/{n}/restore", before)
                .then()
                .statusCode(200)
                .body("version", equalTo(before + 2));
        report("LOW").body("priority", equalTo("P5"));
        // the Modeler sends what it sent before, under the same name: it must take force again
        assertThat(deploy("designer", PRIORITY, otherAnswer("P4")).statusCode()).isEqualTo(200);
        report("LOW").body("priority", equalTo("P4"));
        as("designer")
                .post("/api/models/decisions/incident-priority/adopt")
                .then()
                .statusCode(200)
                .body("source", equalTo("millrace"))
                .body("deployedBy", equalTo("designer"));
        report("LOW").body("priority", equalTo("P5"));
        as("manager").get("/api/models").then().body("heldBack.key", not(hasItem("incident-priority")));
        as("designer")
                .post("/api/models/decisions/incident-priority/adopt")
                .then()
                .statusCode(409)
                .body("type", containsString("model-in-force"));
        as("manager")
                .post("/api/models/decisions/incident-priority/adopt")
                .then()
                .statusCode(403);
        as("designer")
                .post("/api/models/decisions/incident-priority/versions/99999/restore")
                .then()
                .statusCode(404);
    }

    @Test
    void runsAProcessThatIsDeployedAloneWithTheFormsAndDecisionsInForce() {
        String content = changed(PROCESS, "name=\"Merge into parent\"", "name=\"Merge into its parent\"");
        assertThat(deploy("designer", PROCESS, content).statusCode()).isEqualTo(200);
        String number = report("LOW").extract().path("number");
        as("manager")
                .get("/api/models")
                .then()
                .body("items.find { it.key == 'incident-resolution' }.running", equalTo(1));
        as("desk").body(Map.of("reason", "Only a try.")).post("/api/incidents/{number}/cancel", number);
        as("manager")
                .get("/api/deployments?limit=1")
                .then()
                .body(
                        "items[0].changes[0].differences",
                        hasItem(containsString("name was Merge into parent, is Merge into its parent")));
    }

    @Test
    void deploysAProcessTogetherWithTheFormItNeeds() {
        String form = file(TRIAGE).replace("\"id\": \"triage-incident\"", "\"id\": \"triage-closely\"");
        String process = changed(PROCESS, "camunda:formRef=\"triage-incident\"", "camunda:formRef=\"triage-closely\"");
        assertThat(deploy("designer", Map.of("incident-resolution.bpmn", process))
                        .body())
                .contains("the form 'triage-closely', which is neither in force nor in this deployment");
        assertThat(deploy("designer", Map.of("incident-resolution.bpmn", process, "triage-closely.form", form))
                        .statusCode())
                .isEqualTo(200);
    }
}
