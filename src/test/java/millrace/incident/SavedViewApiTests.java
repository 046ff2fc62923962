package millrace.incident;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programs keep views of lists for somebody, as that person does on the pages. */
class SavedViewApiTests extends Journey {

    private static final String VIEWS = "/api/lists/incidents/views";

    private final String name = "Mine " + UUID.randomUUID();

    @Test
    void keepsRenamesBeginsWithAndBringsBack() {
        var view = as("desk")
                .body(Map.of("name", name, "query", "priority=P1"))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .body("query", equalTo("priority=P1"))
                .body("mayChange", equalTo(true))
                .extract()
                .header("Location");
        as("desk").get(view).then().statusCode(200).body("name", equalTo(name));
        as("desk").body(Map.of("name", name + "!")).post(view + "/name").then().body("name", endsWith("!"));
        as("desk").post(view + "/initial").then().body("initial", equalTo(true));
        as("desk").delete(view + "/initial").then().body("initial", equalTo(false));
        as("desk").delete(view).then().statusCode(204);
        as("desk").get(VIEWS).then().body("items.name", not(hasItem(name + "!")));
        as("desk").get(view).then().statusCode(404);
        as("desk").post(view + "/restore").then().statusCode(200).body("name", endsWith("!"));
    }

    @Test
    void belongToWhoeverKeepsThem() {
        var view = as("desk")
                .body(Map.of("name", name))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        for (var deed : new String[] {"", "/name", "/initial", "/restore"}) {
            var other = as("user").body(Map.of("name", "stolen"));
            (deed.isEmpty() ? other.delete(view) : other.post(view + deed))
                    .then()
                    .statusCode(404);
        }
        as("user").get(VIEWS).then().body("items.name", not(hasItem(name)));
        as("user")
                .body(Map.of("name", name, "team", "operations"))
                .post(VIEWS)
                .then()
                .statusCode(403);
        as("desk").body(Map.of("name", " ")).post(VIEWS).then().statusCode(400).body("field", equalTo("name"));
        as("desk").get("/api/lists/nothing/views").then().statusCode(404);
    }
}
