package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the interface says everything a caller must know about incidents. */
class InterfacePageTests extends Journey {

    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([a-z-]+)\"");
    private static final List<String> MESSAGES = List.of(
            "IncidentReported",
            "IncidentRecovered",
            "RequesterAnswered",
            "SupplierAnswered",
            "ProblemSolved",
            "ChangeImplemented",
            "ParentReleased",
            "IncidentConfirmed",
            "IncidentReopened",
            "IncidentCancelled",
            "IncidentReclassified",
            "ParentResolved");

    @Test
    void namesEveryMessageAndEveryRefusal() throws IOException {
        String description = document().path("info.description");
        assertThat(description).contains(MESSAGES);
        assertThat(refusals()).isNotEmpty().allSatisfy(name -> assertThat(description)
                .contains("/problems/" + name));
    }

    @Test
    void summarisesEveryOperation() {
        Map<String, Map<String, Map<String, Object>>> paths = document().path("paths");
        assertThat(paths)
                .containsKeys("/api/incidents", "/api/incidents/{number}", "/api/services", "/api/enumerations");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> assertThat(operation)
                .as("%s %s", method, path)
                .extractingByKey("summary")
                .asString()
                .isNotBlank()));
    }

    private ExtractableResponse<Response> document() {
        return as("user").get("/api/openapi.json").then().statusCode(200).extract();
    }

    private static List<String> refusals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/millrace/incident"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> REFUSAL.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
