package millrace.incident;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever works on a user task finds its record by it, and nobody finds more than they may see. */
class RecordOfTaskTests extends Journey {

    private static final String RECORD = "/api/user-tasks/{task}/record";

    @Test
    void isFoundWithWhatCanBeDoneAboutIt() {
        var number = investigated();
        as("ops")
                .get(RECORD, task("ops", number, "userTask_diagnoseIncident"))
                .then()
                .statusCode(200)
                .header("ETag", containsString("\""))
                .body("number", equalTo(number))
                .body("acts.name", hasItems("comment", "take", "handOver"));
    }

    @Test
    void isNoneForATaskThatIsOver() {
        var number = investigated();
        var task = task("ops", number, "userTask_diagnoseIncident");
        restore(number);
        as("ops")
                .get(RECORD, task)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no record of this user task."));
    }

    @Test
    void isNoneForThoseWhoMayNotKnowOfIt() {
        var number = investigated();
        var task = task("ops", number, "userTask_diagnoseIncident");
        change("ops", number, Map.of("visibility", "NAMED_PEOPLE", "readers", List.of("ops")))
                .then()
                .statusCode(200);
        as("ops").get(RECORD, task).then().statusCode(200);
        as("desk")
                .get(RECORD, task)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no record of this user task."))
                .body(not(containsString(number)));
        as("user").get(RECORD, task).then().statusCode(403);
    }

    @Test
    void hasAnAddressForItsTaskThatAsksForASignInFirst() {
        browser()
                .redirects()
                .follow(false)
                .get("/user-tasks/1")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login"));
    }
}
