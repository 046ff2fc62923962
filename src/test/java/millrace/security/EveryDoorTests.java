package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import millrace.MillraceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every operation there is as every role and as nobody, and compares with the README: ours from Spring's mappings,
 * engine-rest's from the document it ships, on both mounts, and those of the web applications.
 */
@MillraceTest
@Import(SamplePeople.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTests {

    private static final String NOBODY = "nobody";
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("requester", "rita");
        PEOPLE.put("agent", "dora");
        PEOPLE.put("manager", "mona");
        PEOPLE.put("designer", "dirk");
        PEOPLE.put("integration", "ines");
        PEOPLE.put("admin", "anna");
        PEOPLE.put(NOBODY, null);
    }

    private final WhoMay may = new WhoMay();
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final List<String> surprises = new ArrayList<>();
    private int asked;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** A call of one operation by somebody. */
    private interface Call {
        HttpResponse<String> by(Caller caller) throws IOException, InterruptedException;
    }

    @BeforeAll
    void signEverybodyIn() throws IOException, InterruptedException {
        for (var role : PEOPLE.entrySet()) {
            callers.put(role.getKey(), new Caller(port, role.getValue()).inSession());
        }
    }

    @BeforeEach
    void begin() {
        surprises.clear();
        asked = 0;
    }

    @Test
    void listsOnlyWhatThereIs() throws IOException {
        Set<String> known = new TreeSet<>(may.kinds());
        known.addAll(List.of("-", WhoMay.SIGN_IN));
        assertThat(known).containsAll(may.listedKinds());
        assertThat(EngineDocument.operations())
                .hasSize(399)
                .extracting(EngineDocument.Operation::id)
                .doesNotHaveDuplicates()
                .containsAll(may.operations("engine"));
    }

    @Test
    void opensEngineRestAsTheReadmeSays() throws Exception {
        for (EngineDocument.Operation operation : EngineDocument.operations()) {
            String kind = may.kindOf("engine", operation.id());
            walk(
                    kind,
                    operation.method() + " " + operation.path(),
                    caller ->
                            caller.byPassword(operation.method(), "/engine-rest" + operation.path(), body(operation)));
        }
        assertThat(asked).isEqualTo(399 * PEOPLE.size());
        assertThat(surprises).isEmpty();
    }

    @Test
    void opensTheSameInsideTheWebApplications() throws Exception {
        for (EngineDocument.Operation operation : EngineDocument.operations()) {
            String kind = may.kindOf("engine", operation.id());
            String path = "/camunda/api/engine/engine/default" + operation.path();
            walk(
                    kind,
                    operation.method() + " " + path,
                    caller -> caller.bySession(operation.method(), path, body(operation)));
        }
        assertThat(asked).isEqualTo(399 * PEOPLE.size());
        assertThat(surprises).isEmpty();
    }

    @Test
    void opensTheWebApplicationsAsTheReadmeSays() throws Exception {
        for (String operation : may.operations("webapp")) {
            String[] call = operation.split(" ", 2);
            walk(may.kindOf("webapp", operation), operation, caller -> caller.bySession(call[0], call[1], "{}"));
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void opensOurPagesAndInterfaceAsTheReadmeSays() throws Exception {
        List<String> operations = mappings.getHandlerMethods().keySet().stream()
                .flatMap(EveryDoorTests::operations)
                .toList();
        assertThat(operations).hasSizeGreaterThan(40);
        assertThat(operations)
                .filteredOn(operation -> may.kindOf("own", operation).isEmpty())
                .as("listed in who-may.csv")
                .isEmpty();
        for (String operation : operations) {
            String[] call = operation.split(" ", 2);
            walk(may.kindOf("own", operation), operation, caller -> caller.bySession(call[0], call[1], "{}"));
            if (operation.endsWith("/sign-out-everywhere")) {
                signEverybodyIn();
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void showsNobodyTheInsidesOnThePortOfOperators() throws Exception {
        for (String endpoint :
                new String[] {"health", "health/readiness", "", "env", "beans", "heapdump", "shutdown", "loggers"}) {
            boolean open = endpoint.matches("health.*");
            String path = "/actuator/" + endpoint;
            assertThat(new Caller(managementPort, null)
                                    .byPassword("GET", path, "")
                                    .statusCode()
                            == 200)
                    .as(path)
                    .isEqualTo(open);
            assertThat(callers.get(NOBODY).byPassword("GET", path, "").statusCode())
                    .isEqualTo(401);
            assertThat(callers.get("admin").byPassword("GET", path, "").statusCode())
                    .isNotEqualTo(200);
        }
    }

    // which message it is decides whether the door opens
    private static String body(EngineDocument.Operation operation) {
        return "deliverMessage".equals(operation.id()) ? "{\"messageName\":\"IncidentReported\"}" : "{}";
    }

    private void walk(String kind, String operation, Call call) throws IOException, InterruptedException {
        for (var caller : callers.entrySet()) {
            String role = caller.getKey();
            HttpResponse<String> answer = call.by(caller.getValue());
            asked++;
            if (!expected(kind, role).test(answer)) {
                surprises.add(
                        "%s as %s (%s): %d %s".formatted(operation, role, kind, answer.statusCode(), answer.body()));
            }
        }
    }

    private Predicate<HttpResponse<String>> expected(String kind, String role) {
        if (WhoMay.SIGN_IN.equals(kind)) {
            return answer -> answer.statusCode() < 400;
        }
        if (NOBODY.equals(role)) {
            // a browser that opens a page of the web applications is sent to ours, to sign in
            return answer -> answer.statusCode() == 401
                    || (answer.statusCode() == 302
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .endsWith("/login"));
        }
        return may.opens(kind, role)
                ? answer -> answer.statusCode() < 500 && answer.statusCode() != 401 && !isShut(answer)
                : answer -> answer.statusCode() == 403;
    }

    /** Whether a door was shut; what is behind it may still refuse, with sentences of its own. */
    private static boolean isShut(HttpResponse<String> answer) {
        return answer.statusCode() == 403 && !answer.body().contains("\"AuthorizationException\"");
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]+}", "INC-0"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
