package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The same incident is reported twice. */
class DuplicateTests extends Journey {

    @Test
    void isResolvedWithItsParent() {
        var parent = investigated();
        var duplicate = duplicateOf(parent);
        read("ops", duplicate)
                .body("phase", equalTo("INVESTIGATE"))
                .body("waitsFor", equalTo("PARENT"))
                .body("parent", equalTo(parent));
        as("ops")
                .get("/api/incidents/" + parent + "/links")
                .then()
                .body("type", contains("DUPLICATE_OF"))
                .body("incoming", contains(true))
                .body("record", contains(duplicate))
                .body("phase", contains("INVESTIGATE"));
        restore(parent);
        read("ops", duplicate).body("phase", equalTo("INVESTIGATE"));
        act("user", parent, "confirm", Map.of()).then().statusCode(200);
        read("ops", parent).body("phase", equalTo("CLOSED"));
        read("ops", duplicate)
                .body("phase", equalTo("PENDING_REVIEW"))
                .body("resolutionCode", equalTo("DUPLICATE"))
                .body("resolutionNotes", equalTo("Restarted it."));
        act("user2", duplicate, "confirm", Map.of()).then().statusCode(200);
        read("ops", duplicate).body("phase", equalTo("RESOLVED"));
    }

    @Test
    void standsForItselfWhenItsParentIsCancelled() {
        var parent = investigated();
        var duplicate = duplicateOf(parent);
        act("user", parent, "cancel", Map.of("reason", "Never mind.")).then().statusCode(200);
        read("ops", duplicate)
                .body("phase", equalTo("INVESTIGATE"))
                .body("waitsFor", equalTo("NOBODY"))
                .body("parent", nullValue());
        restore(duplicate);
        read("ops", duplicate).body("phase", equalTo("PENDING_REVIEW"));
    }

    @Test
    void isTakenUpAgainWithItsParent() {
        var parent = investigated();
        var duplicate = duplicateOf(parent);
        restore(parent);
        act("user", parent, "confirm", Map.of()).then().statusCode(200);
        act("user", parent, "reopen", Map.of("reason", "Down again.")).then().statusCode(200);
        read("ops", parent).body("phase", equalTo("INVESTIGATE"));
        read("ops", duplicate).body("phase", equalTo("INVESTIGATE")).body("parent", nullValue());
    }

    @Test
    void waitsForTheFirstOfAll() {
        var first = investigated();
        var second = duplicateOf(first);
        var third = duplicateOf(second);
        read("ops", third).body("parent", equalTo(first));
    }

    @Test
    void becomesADuplicateWhileItIsInvestigated() {
        var parent = investigated();
        var duplicate = investigated();
        act("ops", duplicate, "wait", Map.of("waitsFor", "PARENT", "on", parent))
                .then()
                .statusCode(200);
        act("ops", duplicate, "resume", Map.of("reason", "It is another one."))
                .then()
                .statusCode(200)
                .body("parent", nullValue());
        act("ops", duplicate, "wait", Map.of("waitsFor", "PARENT", "on", duplicate))
                .then()
                .statusCode(400);
        act("ops", duplicate, "wait", Map.of("waitsFor", "PARENT", "on", "INC-0"))
                .then()
                .statusCode(404);
        act("ops", duplicate, "wait", Map.of("waitsFor", "PARENT"))
                .then()
                .statusCode(400)
                .body("field", equalTo("parent"));
        read("ops", duplicate).body("waitsFor", equalTo("NOBODY"));
    }

    @Test
    void neverWaitsForAParentThatIsResolvedAtTheSameMoment() {
        for (int race = 0; race < 6; race++) {
            var parent = investigated();
            restore(parent);
            var duplicate = report("user2", Map.of("title", "Shop is away", "service", "shop"));
            var task = task("desk", duplicate, "userTask_triageIncident");
            var confirmed = CompletableFuture.supplyAsync(
                    () -> act("user", parent, "confirm", Map.of()).statusCode());
            var merged = CompletableFuture.supplyAsync(() -> as("desk")
                    .body(Map.of(
                            "variables",
                            Map.of("triageOutcome", Map.of("value", "DUPLICATE"), "parent", Map.of("value", parent))))
                    .post("/engine-rest/task/" + task + "/submit-form")
                    .statusCode());
            assertThat(confirmed.join()).isEqualTo(200);
            var phase = read("ops", duplicate).extract().<String>path("phase");
            assertThat(phase).isEqualTo(merged.join() == 204 ? "PENDING_REVIEW" : "TRIAGE");
        }
    }

    @Test
    void isNotToldTheNumberOfAParentThatIsHidden() {
        var parent = investigated();
        var duplicate = duplicateOf(parent);
        as("ops")
                .get("/api/incidents/" + duplicate + "/timeline")
                .then()
                .body("note", hasItem("Duplicate of " + parent));
        as("user2")
                .get("/api/incidents/" + duplicate + "/timeline")
                .then()
                .body("note", hasItem("Duplicate of another incident"))
                .body("note", not(hasItem(containsString(parent))));
    }

    private String duplicateOf(String parent) {
        var duplicate = report("user2", Map.of("title", "Shop is away", "service", "shop"));
        complete("desk", duplicate, "userTask_triageIncident", Map.of("triageOutcome", "DUPLICATE", "parent", parent));
        return duplicate;
    }
}
