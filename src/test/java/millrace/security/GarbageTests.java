package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import millrace.MillraceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent to whatever is open: it is never a failure of ours, and no answer tells how we are built. */
@MillraceTest
@Import(SamplePeople.class)
class GarbageTests {

    private static final Pattern INSIDES = Pattern.compile(
            "org\\.(camunda|springframework|postgresql|glassfish|apache)|com\\.fasterxml|\\bjava\\.|jakarta\\.|millrace\\.\\w+\\.[A-Z]"
                    + "|ENGINE-|\\bSQL|###|(?i)\\bact_\\w|\\bselect .* from |\\n\\s*at |through reference chain|stack ?trace\"");
    private static final List<String> IDS = List.of(
            "'",
            "a%22b",
            "%24%7B1%7D",
            "-1",
            "%F0%9F%92%A9",
            "%FF",
            "..",
            "x".repeat(3000),
            "00000000-0000-0000-0000-000000000000");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "[".repeat(3000),
            "{\"\":\"\"}",
            "{\"value\":{\"a\":[1]},\"type\":\"Object\",\"userId\":[],\"retries\":\"many\",\"suspended\":\"perhaps\"}",
            "{\"userId\":\"'\",\"retries\":-9999999999,\"suspended\":7,\"messageName\":7,\"businessKey\":{}}",
            "{\"sorting\":[{\"sortBy\":\"'\",\"sortOrder\":\"up\"}],\"orQueries\":[7],\"processInstanceIds\":\"x\"}",
            "{\"orQueries\":[null],\"variables\":[{\"name\":1,\"operator\":\"eq\",\"value\":{\"a\":1}}]}",
            "{\"variables\":{\"title\":{\"value\":{},\"type\":\"Long\"},\"x\":{\"value\":\"x\",\"type\":\"Date\"}}}",
            "{\"processVariables\":[],\"correlationKeys\":{\"a\":{\"value\":[]}},\"messageName\":\"IncidentReported\"}",
            "{\"title\":{},\"urgency\":\"'\",\"reach\":7,\"service\":[],\"reason\":false,\"body\":null,\"waitsFor\":1}",
            "{\"createdAfter\":\"never\",\"dueBefore\":9e99,\"priority\":1e400,\"taskVariables\":\"x\",\"id\":null}");
    private static final List<String> QUERIES = List.of(
            "",
            "?maxResults=many&firstResult=-1",
            "?maxResults=-1&firstResult=99999999999",
            "?sortBy=%27&sortOrder=asc&maxResults=1",
            "?sortBy=id&sortOrder=%27&maxResults=1",
            "?createdAfter=never&startedBefore=x&dueDate=x&maxResults=1",
            "?variables=a_b_c&processVariables=x&taskVariables=y_eq&maxResults=1",
            "?active=x&unassigned=y&version=z&priority=1e9&resourceType=x&id=%27&maxResults=1");

    private final WhoMay may = new WhoMay();
    private final List<String> leaks = new ArrayList<>();
    private Caller admin;
    private Caller agent;
    private int turn;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void signIn() throws Exception {
        admin = new Caller(port, "anna").inSession();
        agent = new Caller(port, "dora").inSession();
    }

    @Test
    void failsNowhereInEngineRest() throws Exception {
        for (EngineDocument.Operation operation : EngineDocument.operations()) {
            for (String mount : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
                if (!may.kindOf("engine", operation.id()).isEmpty()) {
                    send(operation.method(), mount + operation.path());
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void failsNowhereInTheWebApplications() throws Exception {
        for (String operation : may.operations("webapp")) {
            String[] call = operation.split(" ", 2);
            send(call[0], call[1]);
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void failsNowhereInOurInterfaceAndPages() throws Exception {
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    send(method.name(), path.replaceAll("\\{[^}]+}", "none"));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Every kind of garbage once at each operation, in the place that it has. */
    private void send(String method, String path) throws Exception {
        Caller caller = turn++ % 2 == 0 ? admin : agent;
        if (path.contains("none")) {
            for (String id : IDS) {
                look(caller, method, path.replace("none", id), "{}");
            }
        }
        if ("GET".equals(method)) {
            for (String query : QUERIES) {
                look(caller, method, path + query, "");
            }
        } else {
            for (String body : BODIES) {
                look(caller, method, path, body);
            }
        }
    }

    private void look(Caller caller, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = caller.bySession(method, path, body);
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        boolean tells = answer.statusCode() >= 400
                && !page
                && INSIDES.matcher(answer.body()).find();
        if (answer.statusCode() >= 500 || tells) {
            leaks.add("%s %.200s %.200s: %d %.400s".formatted(method, path, body, answer.statusCode(), answer.body()));
        }
    }
}
