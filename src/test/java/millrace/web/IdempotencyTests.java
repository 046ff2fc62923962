package millrace.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import millrace.MillraceTest;
import millrace.security.SamplePeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request with a key acts once, however often and however closely it comes. */
@MillraceTest
@Import({SamplePeople.class, ProbeController.Added.class})
class IdempotencyTests {

    private final String key = UUID.randomUUID().toString();
    private final String text = key.substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdempotencyKeys keys;

    @Test
    void repeatsTheFirstAnswer() {
        Response first = post("dora", text);
        Response second = post("dora", text);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString()).contains(text);
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotBlank();
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(effects(text)).isEqualTo(1);
    }

    @Test
    void actsOnceForRequestsThatComeTogether() {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<CompletableFuture<Response>> sent = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("dora", "slow"), senders))
                    .toList();
            List<Response> answers = sent.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.header("Location"))
                    .containsOnly(answers.get(0).header("Location"));
            assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                    .hasSize(1);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        post("dora", text);
        Response other = post("dora", text + "x");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.path("type").toString()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(effects(text + "x")).isZero();
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        assertThat(post("dora", text).header("Idempotency-Replayed")).isNull();
        assertThat(post("ines", text).header("Idempotency-Replayed")).isNull();
        assertThat(effects(text)).isEqualTo(2);
    }

    @Test
    void remembersNoFailureAndLeavesNoTraceOfIt() {
        assertThat(post("dora", "refused").statusCode()).isEqualTo(409);
        assertThat(effects("refused")).isZero();
        Response second = post("dora", text);
        assertThat(second.statusCode()).isEqualTo(201);
    }

    @Test
    void comparesAStreamedFileWithoutKeepingIt() {
        for (int time = 0; time < 2; time++) {
            file("a,b\n".repeat(1000)).then().statusCode(202);
        }
        assertThat(effects("file of 4000")).isEqualTo(1);
        file("a,c\n".repeat(1000)).then().statusCode(422);
    }

    @Test
    void letsASlowSenderHoldNoConnectionWhateverItCallsItsBody() throws IOException {
        String password =
                Base64.getEncoder().encodeToString(("dora:" + SamplePeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int sender = 0; sender < 24; sender++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                slow.add(socket);
                String head = "POST /api/probe HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + password
                        + "\r\nIdempotency-Key: " + key + sender
                        + "\r\nContent-Type: Application/JSON\r\nContent-Length: 100\r\n\r\n{\"text\":";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            as("dora").get("/api/teams").then().statusCode(200).time(lessThan(4000L));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void forgetsAfterADay() {
        post("dora", text);
        jdbc.sql("update millrace.idempotency set at = ? where key = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(90_000)), key)
                .update();
        assertThat(post("dora", text).header("Idempotency-Replayed")).isNull();
        assertThat(effects(text)).isEqualTo(2);
        jdbc.sql("update millrace.idempotency set at = ? where key = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(90_000)), key)
                .update();
        keys.forgetOld();
        assertThat(jdbc.sql("select count(*) from millrace.idempotency where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAKeyThatIsNone() {
        as("dora")
                .header("Idempotency-Key", "x".repeat(201))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/probe")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    private Response file(String csv) {
        return as("dora")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv)
                .post("/api/probe/file");
    }

    private Response post(String person, String note) {
        return as(person)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + note + "\"}")
                .post("/api/probe");
    }

    private int effects(String note) {
        return jdbc.sql("select count(*) from millrace.probe where text = ?")
                .param(note)
                .query(Integer.class)
                .single();
    }

    private RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, SamplePeople.PASSWORD);
    }
}
