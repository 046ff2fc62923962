package millrace.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import millrace.MillraceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What tests of imports share: sending a file over HTTP, waiting for its end, counting what came of it. */
@MillraceTest
// a database of its own: what is taken over reaches everybody's lists
@TestPropertySource(properties = "spring.application.name=millrace-imports")
abstract class ImportJourney {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private TestRestTemplate rest;

    @LocalServerPort
    private int port;

    private TestRestTemplate admin;

    @BeforeEach
    void signIn() {
        admin = rest.withBasicAuth("admin", "correct horse battery");
    }

    ResponseEntity<JsonNode> post(String query, String content) {
        return post(query, content.getBytes(UTF_8), new MediaType("text", "csv"), Map.of());
    }

    ResponseEntity<JsonNode> post(String query, byte[] content, MediaType type, Map<String, String> headers) {
        var request = RequestEntity.post(uri("/api/imports/servicenow" + query)).contentType(type);
        headers.forEach(request::header);
        return admin.exchange(request.body(new ByteArrayResource(content)), JsonNode.class);
    }

    /** Sends a file to one of the doors for imports. */
    ResponseEntity<JsonNode> send(String door, String content, String type) {
        return admin.exchange(
                RequestEntity.post(uri("/api/imports/" + door))
                        .contentType(MediaType.parseMediaType(type))
                        .body(new ByteArrayResource(content.getBytes(UTF_8))),
                JsonNode.class);
    }

    /** Changes whatever its version is now. */
    void change(String path, String fields) {
        var answer = admin.exchange(
                RequestEntity.patch(uri(path))
                        .header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                        .body(fields),
                JsonNode.class);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    }

    /** Sends a file of items and waits until it is read. */
    JsonNode taken(String door, String content, String type) {
        var ended = ended(send(door, content, type));
        assertThat(ended.get("state").asText()).as("%s", ended).isEqualTo("COMPLETED");
        return ended;
    }

    /** What the report of an import says, a line each: where, about which field, and why. */
    List<String> report(JsonNode ended) {
        var lines = new ArrayList<String>();
        get(ended.get("report").asText() + "?limit=1000")
                .get("lines")
                .forEach(line -> lines.add("%s %s %s: %s"
                        .formatted(
                                line.get("line").asText(),
                                line.get("leftOut").asBoolean() ? "left out" : "told",
                                line.path("field").asText(""),
                                line.get("reason").asText())));
        return lines;
    }

    ResponseEntity<JsonNode> post(String path) {
        return admin.exchange(RequestEntity.post(uri(path)).build(), JsonNode.class);
    }

    /** The import's end, whatever it is. */
    JsonNode ended(ResponseEntity<JsonNode> accepted) {
        assertThat(accepted.getStatusCode().value())
                .as("%s", accepted.getBody())
                .isEqualTo(202);
        var location = accepted.getHeaders().getLocation().getPath();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(get(location).get("state").asText()));
        return get(location);
    }

    /** Sends the lines and waits until they are read. */
    JsonNode imported(String query, List<String> lines) {
        var ended = ended(post(query, String.join("\n", lines)));
        assertThat(ended.get("state").asText()).as("%s", ended).isEqualTo("COMPLETED");
        return ended;
    }

    JsonNode get(String path) {
        return admin.getForObject(uri(path), JsonNode.class);
    }

    ResponseEntity<String> text(String path, MediaType accepted) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(accepted));
        return admin.exchange(new RequestEntity<>(headers, HttpMethod.GET, uri(path)), String.class);
    }

    java.net.URI uri(String path) {
        return java.net.URI.create("http://127.0.0.1:" + port + path);
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /** How often the timelines of incidents whose original number begins so say that. */
    long told(String prefix, String kind) {
        return count(
                """
                select count(*) from millrace.timeline t join millrace.incident i on i.number = t.record
                where i.source = 'servicenow' and i.correlation_id like ? and t.kind = ?""",
                prefix + "%",
                kind);
    }

    static Map<String, Long> figures(JsonNode ended) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .convertValue(
                        ended.get("figures"),
                        new com.fasterxml.jackson.core.type.TypeReference<Map<String, Long>>() {});
    }
}
