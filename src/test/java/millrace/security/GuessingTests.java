package millrace.security;

import static millrace.security.SamplePeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import millrace.MillraceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Guessing passwords: it is slowed down and written down, and keeps nobody out who is in. */
@MillraceTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
@Import({SamplePeople.class, SteerableClock.class})
@ExtendWith(OutputCaptureExtension.class)
class GuessingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void aDayLater() {
        // what was counted is forgotten
        clock.forward(Duration.ofDays(2));
    }

    @Test
    void keepsNoIntegrationOutThatHasAToken() {
        String secret = from("10.0.0.1")
                .auth()
                .preemptive()
                .basic("ines", PASSWORD)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "feed", "scopes", Set.of("READ")))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        flood("ines", "10.0.0.1", 9);
        flood("ines", "10.0.0.2", 9);
        assertThat(guess("ines", "10.0.0.1", "one more").asString()).contains("Wait a minute");
        for (String address : new String[] {"10.0.0.1", "10.0.0.2", "10.0.0.3"}) {
            from(address)
                    .header("Authorization", "Bearer " + secret)
                    .get("/api/teams")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void keepsNobodyOutWhosePasswordWasRightLately() {
        right("dora", "10.1.0.1").then().statusCode(200);
        flood("dora", "10.1.0.1", 9);
        right("dora", "10.1.0.1").then().statusCode(200);
        right("dora", "10.1.0.9").then().statusCode(200);
        clock.forward(Duration.ofHours(23));
        flood("dora", "10.1.0.1", 9);
        right("dora", "10.1.0.1").then().statusCode(200);
    }

    @Test
    void keepsNobodyOutWhoComesFromElsewhere() {
        flood("rita", "10.2.0.1", 9);
        assertThat(guess("rita", "10.2.0.1", "one more").asString()).contains("Wait a minute");
        right("rita", "10.2.0.2").then().statusCode(200);
    }

    @Test
    void slowsDownManyAddressesButNotTheUsualOne() {
        right("dirk", "10.3.0.200").then().statusCode(200);
        // no longer remembered, but from there
        clock.forward(Duration.ofDays(2));
        for (int address = 1; address <= 10; address++) {
            flood("dirk", "10.3.0." + address, 5);
        }
        assertThat(right("dirk", "10.3.0.100").then().statusCode(401).extract().asString())
                .contains("Wait a minute");
        right("dirk", "10.3.0.200").then().statusCode(200);
    }

    @Test
    void doesNotLockTheEnginesUser() {
        flood("dora", "10.4.0.1", 11);
        assertThat(jdbc.sql("select count(*) from act_id_user where lock_exp_time_ is not null or attempts_ > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isWrittenDownWithoutWhatWasTypedAsAName(CapturedOutput output) {
        guess("my-secret-password", "10.5.0.1", "dora");
        guess("anna", "10.5.0.1", "not it");
        from("10.5.0.1").header("Authorization", "Bearer mlr_nonsense").get("/api/teams");
        from("10.5.0.1").header("Authorization", "Bearer mlr_nonsense").get("/api/teams");
        right("anna", "10.5.0.1").then().statusCode(200);
        Response log =
                from("10.5.0.1").auth().preemptive().basic("anna", PASSWORD).get("/api/access-log");
        log.then()
                .statusCode(200)
                .body(not(containsString("my-secret-password")))
                .body("events.findAll { it.kind == 'UNKNOWN_NAME' && it.address == '10.5.0.1' }.size()", equalTo(1))
                .body("events.findAll { it.kind == 'WRONG_PASSWORD' && it.person == 'anna' }.door", hasItem("BASIC"))
                .body("events.findAll { it.kind == 'TOKEN_REFUSED' && it.address == '10.5.0.1' }.size()", equalTo(1))
                .body("events.findAll { it.kind == 'SIGNED_IN' && it.person == 'anna' }.size()", equalTo(1));
        assertThat(output).doesNotContain("my-secret-password");
    }

    @Test
    void isSeenByOthersOnlyAsAnAdministrator() {
        asDora("?person=anna").then().statusCode(403);
        asDora("").then().statusCode(200).body("events.person", everyItem(equalTo("dora")));
        asDora("?kind=NONSENSE").then().statusCode(400).body("field", equalTo("kind"));
    }

    private Response asDora(String query) {
        return from("10.6.0.1").auth().preemptive().basic("dora", PASSWORD).get("/api/access-log" + query);
    }

    private void flood(String person, String address, int times) {
        for (int time = 0; time < times; time++) {
            guess(person, address, "guess " + time).then().statusCode(401);
        }
    }

    private Response guess(String person, String address, String password) {
        return from(address).auth().preemptive().basic(person, password).get("/api/teams");
    }

    private Response right(String person, String address) {
        return guess(person, address, PASSWORD);
    }

    private RequestSpecification from(String address) {
        return RestAssured.given().port(port).header("X-Forwarded-For", address);
    }
}
