package millrace.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import millrace.TestDatabase;
import millrace.database.Child;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product as others use it: in a process of its own, over HTTP. */
final class OverHttp implements Lane, AutoCloseable {

    private static final String REPORT =
            """
            {"title": "Web shop answers 503", "service": "shop", "reach": "EVERYONE", "urgency": "HIGH"}""";
    private static final String TOKEN =
            """
            {"name": "benchmark", "scopes": ["READ", "WRITE", "ENGINE"], "days": 1}""";
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final Pattern COUNTED =
            Pattern.compile("(?m)^" + MeasuredDatabase.STATEMENTS.replace('.', '_') + "_total(?:\\{[^}]*})? (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("Millrace is ready: (http://localhost:\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(INC-\\d+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate jdbc;
    private final int managementPort = free();
    private final Child product;
    private final String address;

    OverHttp(Path directory) throws IOException {
        var properties = database.properties();
        product = Child.start(
                        List.of("-Xmx1g"),
                        MeasuredMillrace.class,
                        directory,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + properties.get("spring.datasource.username"),
                        "--spring.datasource.password=" + properties.get("spring.datasource.password"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--management.server.port=" + managementPort,
                        "--millrace.demo=true",
                        "--millrace.data-directory=" + directory)
                .awaitOutput("Millrace is ready");
        var ready = ADDRESS.matcher(product.said());
        ready.find();
        address = ready.group(1);
        jdbc = new JdbcTemplate(new DriverManagerDataSource(
                database.url(), (String) properties.get("spring.datasource.username"), (String)
                        properties.get("spring.datasource.password")));
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public String name() {
        return "(c) ours, over HTTP";
    }

    @Override
    public String report() {
        return first(NUMBER, post("user", "/api/incidents", REPORT));
    }

    @Override
    public void live() {
        var number = report();
        complete(
                number,
                "desk",
                "{\"triageOutcome\": {\"value\": \"INVESTIGATE\"}, \"category\": {\"value\": \"SOFTWARE\"}}");
        complete(
                number,
                "ops",
                "{\"diagnosis\": {\"value\": \"RESTORED\"}, \"resolutionNotes\": {\"value\": \"Restarted it.\"}}");
        post("user", "/api/incidents/" + number + "/confirm", "{\"reason\": \"Works again.\"}");
    }

    private void complete(String number, String person, String form) {
        var task = first(ID, get(person, "/engine-rest/task?processInstanceBusinessKey=" + number));
        post(person, "/engine-rest/task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(person));
        post(person, "/engine-rest/task/" + task + "/submit-form", "{\"variables\": %s}".formatted(form));
    }

    String get(String person, String path) {
        return answer(request(person, address + path).GET());
    }

    private String post(String person, String path, String body) {
        return answer(request(person, address + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String person, String url) {
        var token = tokens.computeIfAbsent(person, this::token);
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private String token(String person) {
        var password = Base64.getEncoder().encodeToString((person + ":millrace").getBytes(StandardCharsets.UTF_8));
        return first(
                SECRET,
                answer(HttpRequest.newBuilder(URI.create(address + "/api/tokens"))
                        .header("Authorization", "Basic " + password)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(TOKEN))));
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    @Override
    public long statements() {
        var metrics = answer(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus")));
        return (long) Double.parseDouble(first(COUNTED, metrics));
    }

    @Override
    public long process() {
        return product.process().pid();
    }

    @Override
    public JdbcTemplate database() {
        return jdbc;
    }

    @Override
    public void close() {
        product.close();
        database.drop();
    }
}
