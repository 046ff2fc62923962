package millrace.organisation;

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

/** People and teams as an administrator keeps them over HTTP. */
@MillraceTest
abstract class OrganisationJourney {

    static final String ADMIN = "admin";
    private static final String ADMINS_PASSWORD = "correct horse battery";
    private static final String PASSWORD = "a-keeper-of-lists";

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void settle() {
        if (directory.person("olga").isEmpty()) {
            person("olga", Role.AGENT);
            person("mona", Role.MANAGER);
            person("ulf", Role.REQUESTER);
            directory.register(new Team("lab", "Laboratory", "olga", true, Set.of("olga")));
        }
    }

    private void person(String key, Role role) {
        directory.register(new Person(key, "Name of " + key, null, Person.Kind.HUMAN, true, Set.of(role)));
        passwords.set(key, PASSWORD);
    }

    void givePassword(String person) {
        passwords.set(person, PASSWORD);
    }

    RequestSpecification as(String person) {
        return given().baseUri("http://127.0.0.1")
                .port(port)
                .auth()
                .preemptive()
                .basic(person, person.equals(ADMIN) ? ADMINS_PASSWORD : PASSWORD)
                .contentType("application/json")
                .accept("application/json, application/problem+json");
    }

    ValidatableResponse add(Map<String, ?> person) {
        return as(ADMIN).body(person).post("/api/people").then();
    }

    Response change(String path, Map<String, ?> fields) {
        var tag = as(ADMIN).get(path).getHeader("ETag");
        return as(ADMIN)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(fields)
                .patch(path);
    }
}
