package millrace.incident;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody has a form open while others change the record behind it. */
class OpenFormTests extends Journey {

    @Test
    void keepsNewerValuesThatTheFormOnlyShowed() {
        var number = report(
                "user", Map.of("title", "Shop is slow", "service", "shop", "category", "SOFTWARE", "urgency", "LOW"));
        var form = opened("desk", number, "userTask_triageIncident");
        change("ops", number, Map.of("urgency", "HIGH", "category", "NETWORK", "service", "printing"))
                .then()
                .statusCode(200);
        form.put("triageOutcome", "INVESTIGATE");
        form.put("impact", "EXTENSIVE");
        complete("desk", number, "userTask_triageIncident", form);
        read("ops", number)
                .body("urgency", equalTo("HIGH"))
                .body("category", equalTo("NETWORK"))
                .body("service", equalTo("printing"))
                .body("impact", equalTo("EXTENSIVE"));
    }

    @Test
    void refusesWhatTwoPeopleChangedAndLosesNothing() {
        var number = report("user", Map.of("title", "Shop is slow", "urgency", "LOW"));
        var form = opened("desk", number, "userTask_triageIncident");
        change("ops", number, Map.of("urgency", "HIGH")).then().statusCode(200);
        form.put("urgency", "CRITICAL");
        form.put("note", "Seen by three people.");
        form.put("triageOutcome", "INVESTIGATE");
        submit("desk", number, "userTask_triageIncident", form)
                .then()
                .statusCode(400)
                .body(
                        "message",
                        equalTo("urgency: Name of ops made it 'High' while you had this form open."
                                + " Choose the same, or open the task again."));
        read("desk", number).body("urgency", equalTo("HIGH")).body("phase", equalTo("TRIAGE"));
        form.put("urgency", "HIGH");
        complete("desk", number, "userTask_triageIncident", form);
        read("desk", number).body("urgency", equalTo("HIGH")).body("phase", equalTo("INVESTIGATE"));
    }

    @Test
    void saysThatAValueWasTakenAway() {
        var number = report("user", Map.of("title", "Shop is slow", "category", "DATA"));
        var form = opened("desk", number, "userTask_triageIncident");
        var emptied = new HashMap<String, Object>();
        emptied.put("category", null);
        change("ops", number, emptied).then().statusCode(200);
        form.put("triageOutcome", "INVESTIGATE");
        form.put("category", "ACCESS");
        submit("desk", number, "userTask_triageIncident", form)
                .then()
                .statusCode(400)
                .body("message", startsWith("category: Name of ops emptied it while"));
        form.put("category", "DATA");
        complete("desk", number, "userTask_triageIncident", form);
        read("desk", number).body("category", nullValue());
    }

    @Test
    void watchesDiagnosisAndClosureToo() {
        var number = investigated();
        change("ops", number, Map.of("cause", "A leak")).then().statusCode(200);
        var form = opened("ops", number, "userTask_diagnoseIncident");
        var empty = new HashMap<String, Object>(Map.of("cause", "A leak in the cache"));
        empty.put("category", null);
        change("ops2", number, empty).then().statusCode(200);
        form.putAll(Map.of("diagnosis", "RESTORED", "resolutionNotes", "Restarted it.", "cause", "Too few threads"));
        submit("ops", number, "userTask_diagnoseIncident", form)
                .then()
                .statusCode(400)
                .body("message", containsString("Name of ops2 made it 'A leak in the cache'"));
        form.put("cause", "A leak");
        complete("ops", number, "userTask_diagnoseIncident", form);
        read("ops", number).body("cause", equalTo("A leak in the cache"));
        act("user", number, "confirm", Map.of()).then().statusCode(200);

        var closure = opened("ops", number, "userTask_completeClosure");
        change("ops2", number, Map.of("resolutionNotes", "Restarted it twice.", "resolutionCode", "WORKAROUND"))
                .then()
                .statusCode(200);
        closure.put("category", "SOFTWARE");
        complete("ops", number, "userTask_completeClosure", closure);
        read("ops", number)
                .body("phase", equalTo("CLOSED"))
                .body("category", equalTo("SOFTWARE"))
                .body("resolutionCode", equalTo("WORKAROUND"))
                .body("resolutionNotes", equalTo("Restarted it twice."));
    }

    /** What the task list would send back if nothing was touched: fields that are open, as they were filled. */
    private Map<String, Object> opened(String person, String number, String element) {
        Map<String, Map<String, Object>> shown = as(person)
                .get("/engine-rest/task/" + task(person, number, element) + "/form-variables")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        var form = new HashMap<String, Object>();
        for (var field : new String[] {
            "asOf", "category", "service", "impact", "urgency", "cause", "resolutionCode", "resolutionNotes"
        }) {
            var asked = !element.equals("userTask_triageIncident") || !field.matches("cause|resolution.*");
            var known = element.equals("userTask_triageIncident") || !field.matches("service|impact|urgency");
            if (asked && known && shown.get(field) != null && shown.get(field).get("value") != null) {
                form.put(field, shown.get(field).get("value"));
            }
        }
        return form;
    }
}
