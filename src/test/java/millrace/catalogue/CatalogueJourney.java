package millrace.catalogue;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.security.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The catalogue as people and programs use it: over HTTP, each with a password of their own. */
@MillraceTest
@Import(SampleAlarms.class)
abstract class CatalogueJourney {

    static final String PASSWORD = "a-catalogue-of-things";

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void settle() {
        if (passwords.exists("rosa")) {
            return;
        }
        person("mona", Role.MANAGER, Role.AGENT);
        person("olga", Role.AGENT);
        person("owen", Role.AGENT);
        person("anna", Role.AGENT);
        person("lea", Role.AGENT);
        person("rosa", Role.REQUESTER);
        directory.register(new Team("service-desk", "Service desk", "lea", true, Set.of("lea")));
        directory.register(new Team("lab", "Laboratory", "olga", true, Set.of("olga")));
    }

    void person(String key, Role... roles) {
        directory.register(new Person(key, "Name of " + key, null, Person.Kind.HUMAN, true, Set.of(roles)));
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

    ValidatableResponse addService(Map<String, ?> fields) {
        return as("mona").body(fields).post("/api/services").then();
    }

    /** Adds a service and returns its number. */
    String service(Map<String, ?> fields) {
        return addService(fields).statusCode(201).extract().path("number");
    }

    ValidatableResponse read(String person, String path) {
        return as(person).get(path).then();
    }

    Response change(String person, String path, Map<String, ?> fields) {
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", as("mona").get(path).getHeader("ETag"))
                .body(fields)
                .patch(path);
    }
}
