package millrace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import millrace.database.Child;
import millrace.database.LentPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the README's tour, with its own commands, on the product as a stranger starts it. */
class TourTests {

    private static final Pattern COMMANDS = Pattern.compile("<!-- tour -->\\s+```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("Millrace is ready: (http://localhost:\\d+)");

    @TempDir
    Path directory;

    @Test
    void reachesAClosedIncident() throws Exception {
        try (var product = start()) {
            var address = ADDRESS.matcher(product.said());
            assertThat(address.find()).isTrue();
            var at = address.group(1);
            var commands = commands();

            assertThat(run(commands.get(0), at)).contains("INC-41", "P1", "It is P1 (critical) because");
            complete(at, "desk", Map.of("triageOutcome", "INVESTIGATE"));
            complete(
                    at,
                    "ops",
                    Map.of("diagnosis", "RESTORED", "resolutionNotes", "Rolled back.", "category", "SOFTWARE"));
            assertThat(run(commands.get(1), at)).contains("INC-41", "CLOSED");
            assertThat(run(commands.get(2), at))
                    .contains("Web shop answers 503", "CONFIRMED", "CLOSED", "incident-priority", "EXTENSIVE");
            assertThat(phase(at)).isEqualTo("CLOSED");
        }
    }

    private Child start() throws IOException {
        var data = LentPrograms.to(directory.resolve("data"));
        return Child.start(
                        Millrace.class,
                        directory,
                        "--demo",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--millrace.postgres-port=0",
                        "--millrace.data-directory=" + data)
                .awaitOutput("Millrace is ready");
    }

    /** What Tasklist sends when the person completes the one open user task of INC-41. */
    private static void complete(String at, String person, Map<String, String> form) {
        var task = as(person)
                .get(at + "/engine-rest/task?processInstanceBusinessKey=INC-41&maxResults=1")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        as(person)
                .body(Map.of("userId", person))
                .post(at + "/engine-rest/task/" + task + "/claim")
                .then()
                .statusCode(204);
        var variables = new HashMap<String, Object>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        as(person)
                .body(Map.of("variables", variables))
                .post(at + "/engine-rest/task/" + task + "/submit-form")
                .then()
                .statusCode(204);
    }

    private static String phase(String at) {
        return as("desk").get(at + "/api/incidents/INC-41").path("phase");
    }

    private static RequestSpecification as(String person) {
        return given().auth().preemptive().basic(person, "millrace").contentType(ContentType.JSON);
    }

    private static List<String> commands() throws IOException {
        return COMMANDS.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private String run(String commands, String at) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", commands.replace("http://localhost:8080", at))
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return said;
    }
}
