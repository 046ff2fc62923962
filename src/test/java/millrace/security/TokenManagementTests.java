package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who makes tokens and takes them back, and what is kept of them. */
@ExtendWith(OutputCaptureExtension.class)
class TokenManagementTests extends TokenJourney {

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isMadeForSystemsByAdministratorsOnly() {
        directory.register(new Person("bot", "Bot", null, Person.Kind.SYSTEM, true, Set.of(Role.INTEGRATION)));
        Map<String, Object> wanted = Map.of("name", "bot's", "scopes", Set.of("READ"), "owner", "bot");
        issue("dora", wanted).statusCode(403);
        issue("anna", wanted).statusCode(201).body("token.createdBy", equalTo("anna"));
        issue("anna", Map.of("name", "for dora", "scopes", Set.of("READ"), "owner", "dora"))
                .statusCode(400)
                .body("field", equalTo("owner"));
        as("anna")
                .get("/api/tokens?everybody=true&limit=200")
                .then()
                .statusCode(200)
                .body("tokens.name", hasItem("bot's"))
                .body(not(containsString("mlr_")));
        as("dora").get("/api/tokens?everybody=true").then().statusCode(403);
        as("dora").get("/api/tokens").then().statusCode(200).body("tokens.owner", everyItem(equalTo("dora")));
    }

    @ParameterizedTest
    @CsvSource({"name, ' ', READ, 5", "days, x, READ, 0", "days, x, READ, 366", "scopes, x, , 5"})
    void namesWhatIsWrong(String field, String name, String scope, int days) {
        Set<String> scopes = scope == null ? Set.of() : Set.of(scope);
        issue("dora", Map.of("name", name, "scopes", scopes, "days", days))
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void keepsNoSecret(CapturedOutput output) {
        String secret = secret(made("dora", "READ"));
        bearer(secret).get("/api/teams").then().statusCode(200);
        bearer(secret + "x").get("/api/teams").then().statusCode(401);
        String kept = jdbc.sql("select string_agg(t::text, ' ') from millrace.api_token t")
                .query(String.class)
                .single();
        assertThat(kept).isNotBlank().doesNotContain(secret.substring(4));
        assertThat(output).doesNotContain(secret.substring(4));
    }

    @Test
    void tellsItsSecretOnceEvenWhenAskedToRepeat() {
        as("dora")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "again", "scopes", Set.of("READ")))
                .post("/api/tokens")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
        Map<String, Object> once = Map.of("name", "just once", "scopes", Set.of("READ"));
        issue("dora", once).statusCode(201);
        issue("dora", once).statusCode(409).body("type", containsString("token-name-taken"));
    }

    @Test
    void isMadeOnceWhenAskedForTwiceAtOnce() {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> wanted = Map.of("name", "race " + round, "scopes", Set.of("READ"));
            List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> issue("dora", wanted).extract().statusCode()))
                    .limit(6)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void givesItsNameAwayOnceItIsOver() {
        Map<String, Object> wanted = Map.of("name", "yearly", "scopes", Set.of("READ"), "days", 1);
        String first = secret(issue("dora", wanted).statusCode(201));
        clock.forward(Duration.ofDays(1));
        String second = secret(issue("dora", wanted).statusCode(201));
        issue("dora", wanted).statusCode(409);
        bearer(first).get("/api/teams").then().statusCode(401);
        bearer(second).get("/api/teams").then().statusCode(200);
    }

    @Test
    void endsWithTheSecretOfWhoMadeIt() {
        directory.register(new Person("tess", "Tess", null, Person.Kind.SYSTEM, true, Set.of(Role.INTEGRATION)));
        passwords.set("tess", SamplePeople.PASSWORD);
        for (String end : new String[] {"/api/people/tess/one-time-password", "/api/me/sign-out-everywhere"}) {
            passwords.set("tess", SamplePeople.PASSWORD);
            String own = secret(made("tess", "READ"));
            String administrators = secret(issue(
                            "anna",
                            Map.of("name", UUID.randomUUID().toString(), "scopes", Set.of("READ"), "owner", "tess"))
                    .statusCode(201));
            String others = secret(made("dora", "READ"));
            bearer(own).get("/api/teams").then().statusCode(200);
            as(end.startsWith("/api/me") ? "tess" : "anna").post(end).then().statusCode(lessThan(300));
            bearer(own).get("/api/teams").then().statusCode(401).body("detail", containsString("was revoked"));
            bearer(administrators).get("/api/teams").then().statusCode(200);
            bearer(others).get("/api/teams").then().statusCode(200);
        }
    }

    @Test
    void knowsWhenItWasUsedWithoutWritingAtEveryCall() {
        ValidatableResponse made = made("dora", "READ");
        int id = made.extract().path("token.id");
        String secret = secret(made);
        bearer(secret).get("/api/teams").then().statusCode(200);
        String first = lastUsed(id);
        assertThat(first).isNotNull();
        clock.forward(Duration.ofMinutes(4));
        bearer(secret).get("/api/teams").then().statusCode(200);
        assertThat(lastUsed(id)).isEqualTo(first);
        clock.forward(Duration.ofMinutes(2));
        bearer(secret).get("/api/teams").then().statusCode(200);
        assertThat(lastUsed(id)).isNotEqualTo(first);
    }

    @Test
    void isDocumentedWithItsScopes() {
        as("dora")
                .get("/api/openapi.json")
                .then()
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("paths.'/api/incidents'.get.security.token.flatten()", hasItem("READ"))
                .body("paths.'/api/incidents'.post.security.token.flatten()", hasItem("REPORT"))
                .body("paths.'/api/tokens'.post.security.token.flatten()", not(hasItem("WRITE")));
    }

    private String lastUsed(int id) {
        return jdbc.sql("select last_used_at::text from millrace.api_token where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
