package millrace.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.security.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A journey through incidents as people and systems make it: over HTTP, each with a password of their own. */
@MillraceTest
abstract class Journey {

    static final String PASSWORD = "a-long-journey";

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void settle() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        if (passwords.exists("integration")) {
            return;
        }
        person("desk", Role.AGENT);
        person("ops", Role.AGENT);
        person("ops2", Role.AGENT);
        person("user", Role.REQUESTER);
        person("user2", Role.REQUESTER);
        directory.register(
                new Person("integration", "Monitoring", null, Person.Kind.SYSTEM, true, Set.of(Role.INTEGRATION)));
        directory.register(new Team("service-desk", "Service desk", "desk", true, Set.of("desk")));
        directory.register(new Team("operations", "Operations", "ops", true, Set.of("ops", "ops2")));
        directory.register(new Team("network", "Network", "ops2", true, Set.of("ops2")));
        catalogue.register(Service.named("shop", "Web shop", 1, "operations"));
        catalogue.register(Service.named("printing", "Printing", 4, null));
        passwords.set("integration", PASSWORD);
    }

    private void person(String key, Role role) {
        directory.register(
                new Person(key, "Name of " + key, key + "@millrace.example", Person.Kind.HUMAN, true, Set.of(role)));
        passwords.set(key, PASSWORD);
    }

    RequestSpecification browser() {
        return given().baseUri("http://127.0.0.1").port(port).accept("text/html");
    }

    RequestSpecification as(String person) {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .auth()
                .preemptive()
                .basic(person, PASSWORD)
                .contentType("application/json")
                .accept("application/json, application/problem+json");
    }

    String report(String person, Map<String, ?> fields) {
        return as(person)
                .body(fields)
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    ValidatableResponse read(String person, String number) {
        return as(person).get("/api/incidents/" + number).then();
    }

    Response act(String person, String number, String act, Map<String, ?> body) {
        return as(person).body(body).post("/api/incidents/" + number + "/" + act);
    }

    Response change(String person, String number, Map<String, ?> fields) {
        var tag = read(person, number).extract().header("ETag");
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(fields)
                .patch("/api/incidents/" + number);
    }

    /** The open user tasks of an incident, as the engine shows them to the person. */
    List<Map<String, Object>> tasks(String person, String number) {
        return as(person)
                .get("/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    String task(String person, String number, String element) {
        var open = tasks(person, number);
        assertThat(open).extracting(task -> task.get("taskDefinitionKey")).containsExactly(element);
        return (String) open.get(0).get("id");
    }

    /** Claims the one open user task of an incident. */
    void claim(String person, String number) {
        as(person)
                .body(Map.of("userId", person))
                .post("/engine-rest/task/" + tasks(person, number).get(0).get("id") + "/claim")
                .then()
                .statusCode(204);
    }

    Response submit(String person, String number, String element, Map<String, ?> form) {
        var variables = new HashMap<String, Object>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return as(person)
                .body(Map.of("variables", variables))
                .post("/engine-rest/task/" + task(person, number, element) + "/submit-form");
    }

    void complete(String person, String number, String element, Map<String, ?> form) {
        submit(person, number, element, form).then().statusCode(204);
    }

    void triage(String number) {
        complete(
                "desk",
                number,
                "userTask_triageIncident",
                Map.of("triageOutcome", "INVESTIGATE", "category", "SOFTWARE"));
    }

    void restore(String number) {
        complete(
                "ops",
                number,
                "userTask_diagnoseIncident",
                Map.of("diagnosis", "RESTORED", "resolutionNotes", "Restarted it."));
    }

    /** An incident of the web shop that operations investigate. */
    String investigated() {
        var number = report("user", Map.of("title", "Shop does not open", "service", "shop"));
        triage(number);
        return number;
    }

    List<String> numbers(String person, String query) {
        return as(person)
                .get("/api/incidents?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
    }
}
