package millrace.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that can be asked over HTTP about a record: our own mappings, and the open doors of the engine on both mounts. */
@TestComponent
class EveryOperation {

    /** A request; {@code {number}}, {@code {task}} and the like stand for ids of the record that is asked about. */
    record Operation(String method, String path, String body) {

        @Override
        public String toString() {
            return method + " " + path + (body == null ? "" : " " + body);
        }
    }

    private static final String DEFINITION = "incident-resolution";
    private static final List<String> LISTS = List.of(
            "",
            "?limit=200",
            "?limit=200&sort=UPDATED",
            "?limit=200&sort=PRIORITY&order=ASC",
            "?limit=200&sort=NUMBER",
            "?open=true&team=operations&limit=200",
            "?assignee=ops&limit=200",
            "?service=shop&limit=200",
            "?phase=INVESTIGATE&limit=200",
            "?text={number}",
            "?text=ebrafish",
            "?text=zebra",
            "?text=zebrafish&count=true",
            "?count=true&limit=1");
    private static final List<String> SEARCHES =
            List.of("?q=ebrafish", "?q=zebrafish", "?q=zebr", "?q={number}", "?q=breach+zebrafish");
    private static final Map<String, String> BODIES = Map.of(
            "/comment", "{\"text\":\"x\"}",
            "/comments", "{\"text\":\"x\"}",
            "/updates", "{\"symptoms\":\"x\"}",
            "/wait", "{\"waitsFor\":\"PARENT\",\"on\":\"{number}\",\"reason\":\"x\"}",
            "/resume", "{\"reason\":\"x\"}",
            "/confirm", "{\"reason\":\"x\"}",
            "/cancel", "{\"reason\":\"x\"}",
            "/reopen", "{\"reason\":\"x\"}");
    // what names records in its body
    private static final Map<String, String> MANY = Map.of(
            "/api/bulk",
            "{\"kind\":\"incidents\",\"act\":\"COMMENT\",\"numbers\":[\"{number}\"],\"text\":\"x\",\"dryRun\":true}");
    // what asks about one record among many
    private static final Map<String, String> NARROWED = Map.of(
            "/task", "?processInstanceBusinessKey={number}",
            "/task/count", "?assignee=ops",
            "/process-instance", "?businessKey={number}",
            "/process-instance/count", "?businessKey={number}",
            "/variable-instance", "?processInstanceIdIn={instance}",
            "/history/process-instance", "?processInstanceBusinessKey={number}",
            "/history/task", "?processInstanceId={instance}",
            "/history/user-operation", "?processInstanceId={instance}",
            "/authorization", "?resourceType=7",
            "/authorization/count", "?resourceType=8");
    // these answer with the state of the machine, or make records of their own
    private static final List<String> APART = List.of(
            "/metrics", "/telemetry", "/history/cleanup", "/schema", "/start", "/submit-form", "/assignee", "/retries");

    // the walk signs in anew each time, and these tell so
    private static final List<String> OWN_SIGN_INS = List.of("/you", "/access", "/api/access-log");

    private final RequestMappingHandlerMapping mappings;
    private final FilterService filters;
    private final RepositoryService models;

    EveryOperation(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            FilterService filters,
            RepositoryService models) {
        this.mappings = mappings;
        this.filters = filters;
        this.models = models;
    }

    List<Operation> all() {
        return Stream.of(ours(), engines(), cockpits()).flatMap(List::stream).toList();
    }

    private List<Operation> ours() {
        var all = new ArrayList<Operation>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues()
                .forEach(pattern -> mapping.getMethodsCondition().getMethods().forEach(method -> {
                    var path = filled(pattern);
                    if (OWN_SIGN_INS.contains(path)) {
                        return;
                    }
                    if (method.name().equals("GET")) {
                        queries(path).forEach(query -> all.add(new Operation("GET", path + query, null)));
                    } else if (MANY.containsKey(path)) {
                        all.add(new Operation(method.name(), path, MANY.get(path)));
                    } else if (path.contains("{number}")) {
                        acts(path).forEach(act -> all.add(new Operation(method.name(), act, body(act))));
                    }
                })));
        return all;
    }

    private static Stream<String> queries(String path) {
        return switch (path) {
            case "/incidents", "/api/incidents" -> LISTS.stream();
            case "/lists/incidents/export" -> LISTS.stream().map(query -> query.isEmpty() ? "?sort=OPENED" : query);
            case "/api/records" -> LISTS.stream().map(query -> "?kind=incidents&" + query.replace("?", ""));
            case "/search", "/api/search", "/api/search/suggestions", "/api/search/people" -> SEARCHES.stream();
            default -> Stream.of("");
        };
    }

    private static Stream<String> acts(String path) {
        return path.contains("{act}")
                ? Stream.of(IncidentAct.values()).map(act -> path.replace("{act}", act.key()))
                : Stream.of(path);
    }

    private static String body(String path) {
        return BODIES.getOrDefault(path.substring(path.lastIndexOf('/')), "{\"title\":\"x\"}");
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{number(:[^}]*)?}", "{number}")
                .replace("attachments/{id}", "attachments/{file}")
                .replace("people/{key}", "people/ops")
                .replace("teams/{key}", "teams/operations")
                .replace("services/{key}", "services/shop")
                .replace("{list}", "incidents")
                .replace("{id}", "1")
                .replace("{name}", "unknown")
                .replace("{folder}", "process")
                .replace("{version}", "1")
                .replace("{place}", "1")
                .replace("/{key}", "/incident-resolution");
    }

    private List<Operation> engines() {
        var all = new ArrayList<Operation>();
        for (var row : rows("engine-doors.csv")) {
            if (APART.stream().noneMatch(row[1]::contains)) {
                for (var path : withIds(row[1])) {
                    Stream.of("/engine-rest", "/camunda/api/engine/engine/default")
                            .forEach(mount -> {
                                all.add(engine(row[0], mount, path, ""));
                                if (row[0].equals("GET") && NARROWED.containsKey(path)) {
                                    all.add(engine("GET", mount, path, NARROWED.get(path)));
                                }
                            });
                }
            }
        }
        rows("message-doors.csv").stream()
                .filter(row -> !row[1].equals("START"))
                .forEach(row -> all.add(new Operation(
                        "POST",
                        "/engine-rest/message",
                        "{\"messageName\":\"%s\",\"businessKey\":\"{number}\"}".formatted(row[0]))));
        return all;
    }

    private static Operation engine(String method, String mount, String path, String query) {
        var body = path.endsWith("claim") ? "{\"userId\":\"desk\"}" : "{}";
        return new Operation(method, mount + path + query, method.equals("POST") ? body : null);
    }

    private List<String> withIds(String path) {
        if (path.startsWith("/filter/{id}")) {
            return filters.createFilterQuery().list().stream()
                    .map(filter -> path.replace("{id}", filter.getId()))
                    .toList();
        }
        var id = path.startsWith("/task/") ? "{task}" : path.startsWith("/variable-instance/") ? "{variable}" : null;
        id = path.contains("/activity-instance/{id}") ? "{activity}" : id;
        id = path.contains("process-definition/{id}") ? definition() : id;
        return List.of(path.replace("{id}", id == null ? "{instance}" : id)
                .replace("{key}", DEFINITION)
                .replace("{name}", "title")
                .replace("{resource}", "x"));
    }

    private String definition() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(DEFINITION)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<Operation> cockpits() {
        var base = "/camunda/api/cockpit/plugin/base/default";
        return List.of(
                new Operation(
                        "GET", base + "/process-definition/" + definition() + "/called-process-definitions", null),
                new Operation(
                        "POST", base + "/process-definition/" + definition() + "/called-process-definitions", "{}"),
                new Operation("GET", base + "/process-definition/statistics", null),
                new Operation("GET", base + "/process-definition/statistics-count", null),
                new Operation("GET", base + "/process-instance", null),
                new Operation("POST", base + "/process-instance", "{}"),
                new Operation("GET", base + "/process-instance/count", null),
                new Operation("POST", base + "/process-instance/count", "{}"),
                new Operation("GET", base + "/process-instance/{instance}/called-process-instances", null),
                new Operation("POST", base + "/process-instance/{instance}/called-process-instances", "{}"),
                new Operation("GET", base + "/incident", null),
                new Operation("POST", base + "/incident", "{}"),
                new Operation("GET", base + "/incident/count", null),
                new Operation("POST", base + "/incident/count", "{}"));
    }

    private static List<String[]> rows(String table) {
        try {
            return new ClassPathResource("millrace/security/" + table)
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The answer without what is new each time: when, and the protection of forms. */
    String withoutNoise(String answer) {
        return answer.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("page-[0-9a-f-]{36}", "")
                .replaceAll("under [0-9a-f]{8}\\.", "")
                // the engine's own upkeep, which belongs to no process, sets its next time when it likes
                .replaceAll("(\"processInstanceId\":null[^{}]*\"dueDate\":)\"[^\"]*\"", "$1");
    }
}
