package millrace.incident;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file is an answer, and stands on the page of its incident. */
class FileAnswerTests extends Journey {

    @Test
    void endsTheWaitForTheRequester() {
        var number = investigated();
        act("ops", number, "wait", Map.of("waitsFor", "REQUESTER", "reason", "A screenshot, please."))
                .then()
                .statusCode(200);
        attach("ops", number, "notes.txt");
        read("ops", number).body("waitsFor", equalTo("REQUESTER"));
        attach("user", number, "screenshot.txt");
        read("ops", number).body("waitsFor", equalTo("NOBODY"));
        as("ops")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .body("find { it.kind == 'WAIT_ENDED' }.note", equalTo("The requester answered with a file."));
    }

    @Test
    void leavesOtherWaitsAlone() {
        var number = investigated();
        act("ops", number, "wait", Map.of("waitsFor", "SUPPLIER")).then().statusCode(200);
        attach("user", number, "screenshot.txt");
        read("ops", number).body("waitsFor", equalTo("SUPPLIER"));
    }

    private void attach(String person, String number, String name) {
        as(person)
                .contentType("application/octet-stream")
                .body("text".getBytes(StandardCharsets.UTF_8))
                .post("/api/records/" + number + "/attachments?name=" + name)
                .then()
                .statusCode(201)
                .body("name", containsString(name));
    }
}
