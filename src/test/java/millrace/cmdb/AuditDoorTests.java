package millrace.cmdb;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Audits of the configuration over HTTP, for programs. */
class AuditDoorTests extends ConfigurationJourney {

    @Test
    void auditsOnlyWhatHasToldSomethingAndForThoseWhoMay() {
        read("items-ops", "/api/configuration/audits?limit=1").statusCode(200);
        read("items-ops", "/api/configuration/audits?limit=0").statusCode(400);
        read("items-ops", "/api/configuration/audits/AUD-9999").statusCode(404);
        as("items-ops")
                .body(Map.of("source", "nobody"))
                .post("/api/configuration/audits")
                .then()
                .statusCode(403);
        as("items-keeper")
                .body(Map.of("source", "nobody"))
                .post("/api/configuration/audits")
                .then()
                .statusCode(400)
                .body("field", equalTo("source"));
        as("items-keeper")
                .body(Map.of())
                .post("/api/configuration/audits")
                .then()
                .statusCode(400)
                .body("field", equalTo("source"));
    }
}
