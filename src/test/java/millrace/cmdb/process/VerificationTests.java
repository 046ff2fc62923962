package millrace.cmdb.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items are verified by those who answer for them. */
class VerificationTests extends ConfigurationWork {

    @Test
    void asksTheOwnerOnceAnItemIsDueAndNotBefore() {
        var due = item(Map.of("name", "db-due", "owner", "ops", "verifyEveryDays", 30));
        var later = item(Map.of("name", "db-later", "owner", "ops", "verifyEveryDays", 30));
        jdbc.sql("update millrace.item set created_at = created_at - interval '31 days' where number = ?")
                .param(due)
                .update();
        letTheTimeCome("configuration-verification");
        assertThat(assignee("ops", due)).isEqualTo("ops");
        assertThat(tasks("ops", later)).isEmpty();
        letTheTimeCome("configuration-verification");
        submit("ops", task("ops", due), Map.of("verification", "CONFIRMED"))
                .then()
                .statusCode(204);
        assertThat(read(due).get("lastVerifiedAt")).isNotNull();
        assertThat(notes(due)).contains("The record was right.");
        letTheTimeCome("configuration-verification");
        assertThat(tasks("ops", due)).isEmpty();
    }

    @Test
    void fallsBackToTheLeadOfTheServiceDeskAndNamesTheGap() {
        var item = asked(Map.of("name", "db-nobodys"));
        assertThat(assignee("desk", item)).isEqualTo("desk");
        assertThat(notes(item))
                .contains("%s (db-nobodys) has no owner; Name of desk, who leads the service desk, is asked instead."
                        .formatted(item));
        assertThat(form("desk", task("desk", item)).get("verifierWhy").toString())
                .contains("has no owner");
    }

    @Test
    void fallsBackWhereTheOwnerHasNoTaskList() {
        var item = asked(Map.of("name", "db-users", "owner", "user"));
        assertThat(assignee("desk", item)).isEqualTo("desk");
        assertThat(notes(item).toString())
                .contains("Name of user, the owner of", "who leads the service desk, is asked instead");
    }

    @Test
    void putsRightWhatTheVerifierCorrects() {
        var item = asked(Map.of("name", "db-wrong", "owner", "ops"));
        var form = new HashMap<String, Object>();
        form.put("asOf", form("ops", task("ops", item)).get("asOf"));
        form.put("name", "db-right");
        form.put("environment", "STAGING");
        form.put("verification", "CONFIRMED");
        submit("ops", task("ops", item), form)
                .then()
                .statusCode(400)
                .body("message", containsString("choose that it was not right"));
        form.put("verification", "CORRECTED");
        form.put("note", "Renamed last week.");
        submit("ops", task("ops", item), form).then().statusCode(204);
        assertThat(read(item)).containsEntry("name", "db-right").containsEntry("environment", "STAGING");
        assertThat(notes(item))
                .contains("Found at its verification.", "Renamed last week.", "The record was put right.");
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        var item = asked(Map.of("name", "db-raced", "owner", "ops"));
        var asOf = form("ops", task("ops", item)).get("asOf");
        as("manager")
                .header("If-Match", tag(item))
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "db-theirs"))
                .patch("/api/items/" + item)
                .then()
                .statusCode(200);
        submit("ops", task("ops", item), Map.of("asOf", asOf, "name", "db-mine", "verification", "CORRECTED"))
                .then()
                .statusCode(400)
                .body("message", containsString("Name of manager made it 'db-theirs' while you had this form open."));
    }

    @Test
    void retiresWhatIsNoLongerInUse() {
        var item = asked(Map.of("name", "db-gone", "owner", "ops"));
        submit("ops", task("ops", item), Map.of("verification", "RETIRED"))
                .then()
                .statusCode(204);
        assertThat(read(item)).containsEntry("lifecycle", "RETIRED");
        as("ops").post("/api/items/" + item + "/verification").then().statusCode(409);
    }

    @Test
    void handsTheTaskToTheLeadOfTheTeamWhenNobodyAnswers() {
        var item = asked(Map.of("name", "db-waiting", "owner", "ops", "team", "operations"));
        letThePatienceEnd("ops", item);
        assertThat(assignee("ops2", item)).isEqualTo("ops2");
        assertThat(notes(item)).contains("Nobody has answered whether the record is still right.");
    }

    @Test
    void asksNobodyOnceItWasSaidOnItsPage() {
        var item = asked(Map.of("name", "db-settled", "owner", "ops"));
        as("ops").body(Map.of()).post("/api/items/" + item + "/verify").then().statusCode(200);
        assertThat(tasks("ops", item)).isEmpty();
    }

    @Test
    void asksNobodyOnceItIsRetiredByAChange() {
        var item = asked(Map.of("name", "db-ended", "owner", "ops"));
        as("ops")
                .header("If-Match", tag(item))
                .contentType("application/merge-patch+json")
                .body(Map.of("lifecycle", "RETIRED"))
                .patch("/api/items/" + item)
                .then()
                .statusCode(200);
        assertThat(tasks("ops", item)).isEmpty();
    }

    private String asked(Map<String, ?> fields) {
        var item = item(fields);
        as("ops").post("/api/items/" + item + "/verification").then().statusCode(202);
        return item;
    }

    private String task(String person, String item) {
        return (String) tasks(person, item).get(0).get("id");
    }

    private String tag(String item) {
        return as("manager").get("/api/items/" + item).getHeader("ETag");
    }
}
