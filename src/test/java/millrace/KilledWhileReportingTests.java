package millrace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import millrace.database.Child;
import millrace.database.LentPrograms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed (kill -9) while it takes reports: nothing that it answered for is lost, nothing is there twice. */
class KilledWhileReportingTests {

    private static final Pattern ADDRESS = Pattern.compile("Millrace is ready: (http://localhost:\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(INC-\\d+)\"");
    private static final String PASSWORD = "correct horse battery";
    private static final int REPORTERS = 3;
    private static final int ENOUGH = 40;

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        Child first = start();
        String before = address(first);
        var reporters = IntStream.range(0, REPORTERS)
                .mapToObj(reporter -> CompletableFuture.runAsync(() -> reportUntilNobodyAnswers(before, reporter)))
                .toList();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> acknowledged.size() >= ENOUGH);
        first.kill();
        reporters.forEach(CompletableFuture::join);
        assertThat(sent).hasSizeBetween(acknowledged.size(), acknowledged.size() + REPORTERS);

        try (Child second = start()) {
            String at = address(second);
            List<String> kept = titles(at);
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
            assertThat(sent).containsAll(kept);

            Map<String, String> repeated = new ConcurrentHashMap<>();
            for (String key : sent) {
                repeated.put(key, numberOf(post(at, key)));
            }
            assertThat(repeated).containsAllEntriesOf(acknowledged);
            assertThat(titles(at)).containsExactlyInAnyOrderElementsOf(sent);
            repeated.forEach((title, number) -> isThereOnceAndRuns(at, title, number));
        }
    }

    private void isThereOnceAndRuns(String at, String title, String number) {
        as().get(at + "/api/incidents/" + number).then().statusCode(200).body("title", equalTo(title));
        as().get(at + "/engine-rest/process-instance?maxResults=5&businessKey=" + number)
                .then()
                .statusCode(200)
                .body("", hasSize(1));
    }

    private void reportUntilNobodyAnswers(String at, int reporter) {
        for (int i = 0; ; i++) {
            String key = "report-" + reporter + "-" + i;
            sent.add(key);
            try {
                acknowledged.put(key, numberOf(post(at, key)));
            } catch (IOException killed) {
                return;
            }
        }
    }

    /** A report whose title is its idempotency key. */
    private HttpResponse<String> post(String at, String key) throws IOException {
        String password = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest report = HttpRequest.newBuilder(URI.create(at + "/api/incidents"))
                .header("Authorization", "Basic " + password)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"" + key + "\"}"))
                .build();
        try {
            return http.send(report, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String numberOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static List<String> titles(String at) {
        return as().get(at + "/api/incidents?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private static RequestSpecification as() {
        return given().auth().preemptive().basic("admin", PASSWORD).accept(ContentType.JSON);
    }

    private static String address(Child product) throws IOException {
        var address = ADDRESS.matcher(product.said());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private Child start() throws IOException {
        return Child.start(
                        Millrace.class,
                        directory,
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--millrace.postgres-port=0",
                        "--millrace.admin.password=" + PASSWORD,
                        "--millrace.data-directory=" + LentPrograms.to(directory.resolve("data")))
                .awaitOutput("Millrace is ready");
    }
}
