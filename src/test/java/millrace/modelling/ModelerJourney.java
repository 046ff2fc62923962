package millrace.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import millrace.MillraceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** People of the demo, and Camunda Modeler: its calls byte for byte, as its source sends them. */
@MillraceTest
@TestPropertySource(properties = "millrace.demo=true")
abstract class ModelerJourney {

    static final String PASSWORD = "millrace";
    static final String PROCESS = "processes/incident/incident-resolution.bpmn";
    static final String PRIORITY = "decisions/incident/incident-priority.dmn";
    static final String TRIAGE = "forms/incident/triage-incident.form";

    private static final String BOUNDARY = "----WebKitFormBoundaryE19zNvXGzXaLvS5C";

    @LocalServerPort
    private int port;

    RequestSpecification as(String person) {
        return given().port(port).auth().preemptive().basic(person, PASSWORD).contentType(ContentType.JSON);
    }

    ValidatableResponse report(String urgency) {
        return as("user")
                .body(Map.of("title", "Something is broken", "reach", "ONE_PERSON", "urgency", urgency))
                .post("/api/incidents")
                .then()
                .statusCode(201);
    }

    Response newest(String folder, String key) {
        return as("manager").get("/api/models/{folder}/{key}/versions", folder, key);
    }

    /** The button Deploy of Camunda Modeler with one diagram. */
    HttpResponse<String> deploy(String person, String path, String content) {
        return deploy(person, Map.of(Path.of(path).getFileName().toString(), content));
    }

    HttpResponse<String> deploy(String person, Map<String, String> files) {
        return deploy(person, files, Map.of());
    }

    HttpResponse<String> deploy(String person, Map<String, String> files, Map<String, String> more) {
        return deploy("/engine-rest", person, files, more);
    }

    HttpResponse<String> deploy(String mount, String person, Map<String, String> files, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", "priorities");
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        fields.putAll(more);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        files.forEach((name, text) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, name, text)));
        body.append("--").append(BOUNDARY).append("--\r\n");
        String password = person + ":" + PASSWORD;
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + mount + "/deployment/create"))
                .header("accept", "application/json")
                .header(
                        "authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The file with one place changed, which must be there. */
    static String changed(String path, String before, String after) {
        String content = file(path);
        if (!content.contains(before)) {
            throw new IllegalArgumentException(path + " has no " + before);
        }
        return content.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after));
    }

    /** The table with another answer in the row of minor impact and low urgency. */
    static String otherAnswer(String priority) {
        String content = file(PRIORITY);
        int row = content.indexOf("outputEntry_minorLow");
        int cell = content.indexOf("\"P5\"", row);
        return content.substring(0, cell) + "\"" + priority + "\"" + content.substring(cell + 4);
    }

    /** Deploys a file, which is refused in these words and changes nothing. */
    void refuses(String path, String content, String start, String sentence) {
        int before = newest("decisions", "incident-priority").path("items.size()");
        var answer = deploy("designer", path, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        String message = io.restassured.path.json.JsonPath.from(answer.body()).get("message");
        assertThat(message).contains(start).contains(sentence);
        newest("decisions", "incident-priority").then().body("items.size()", equalTo(before));
    }
}
