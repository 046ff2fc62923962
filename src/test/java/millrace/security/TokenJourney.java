package millrace.security;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import millrace.MillraceTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What tests of tokens have in common: people who make them and programs that show them. */
@MillraceTest
@Import({SamplePeople.class, SteerableClock.class})
abstract class TokenJourney {

    @LocalServerPort
    int port;

    @Autowired
    SteerableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    ValidatableResponse made(String owner, String... scopes) {
        return issue(owner, Map.of("name", UUID.randomUUID().toString(), "scopes", Set.of(scopes)))
                .statusCode(201);
    }

    ValidatableResponse issue(String person, Map<String, Object> wanted) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/tokens")
                .then();
    }

    static String secret(ValidatableResponse made) {
        return made.extract().path("secret");
    }

    RequestSpecification bearer(String secret) {
        return given().port(port).header("Authorization", "Bearer " + secret);
    }

    RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, SamplePeople.PASSWORD);
    }
}
