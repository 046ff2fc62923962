package millrace.cmdb;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an item refers to is found by whichever of its names somebody knows. */
class ItemReferenceTests extends ConfigurationJourney {

    @Test
    void takesServicesAndSuppliersByKeyAndByNumber() {
        service("numbered");
        var service = read("items-ops", "/api/services/numbered").extract().<String>path("number");
        as("items-keeper")
                .body(Map.of("key", "items-maker", "name", "Maker"))
                .post("/api/suppliers")
                .then()
                .statusCode(201);
        var supplier = read("items-ops", "/api/suppliers/items-maker").extract().<String>path("number");
        var fields = Map.of(
                "type",
                "application",
                "name",
                "Numbered",
                "supplier",
                supplier,
                "services",
                List.of(service, "numbered", service.toLowerCase(Locale.ROOT)));
        as("items-keeper")
                .body(fields)
                .post("/api/items")
                .then()
                .statusCode(201)
                .body("services", contains("numbered"))
                .body("supplier", equalTo("items-maker"));
    }
}
