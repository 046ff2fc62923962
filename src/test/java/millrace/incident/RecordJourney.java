package millrace.incident;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** A journey through the interface that all records have in common. */
abstract class RecordJourney extends Journey {

    ValidatableResponse look(String person, String number) {
        return look(person, number, 200);
    }

    ValidatableResponse look(String person, String number, int status) {
        return as(person).get("/api/records/" + number).then().statusCode(status);
    }

    ValidatableResponse perform(String person, String number, String act, Map<String, ?> values) {
        return as(person)
                .body(values)
                .post("/api/records/" + number + "/acts/" + act)
                .then();
    }

    ValidatableResponse timeline(String person, String number, String query) {
        return as(person)
                .get("/api/records/" + number + "/timeline?" + query)
                .then()
                .statusCode(200);
    }

    ValidatableResponse comments(String person, String number, String query) {
        return as(person)
                .get("/api/records/" + number + "/comments?" + query)
                .then()
                .statusCode(200);
    }

    ValidatableResponse links(String person, String number) {
        return as(person).get("/api/records/" + number + "/links").then().statusCode(200);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> values(Map<String, Object> undo) {
        return (Map<String, Object>) undo.get("values");
    }
}
