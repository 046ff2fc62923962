package millrace.incident;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.security.Caller;
import millrace.security.Passwords;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Nobody outside sees that a security incident exists: everything that can be asked over HTTP is asked by an outsider of every
 * role, before there is one and while it is worked on, and answers the same.
 */
@Import(EveryOperation.class)
class HiddenIncidentTests extends Journey {

    private static final String MARK = "Zebrafish";

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private EveryOperation operations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private String attached;
    private final List<String> outsiders = new ArrayList<>();

    @BeforeEach
    void letOutsidersIn() {
        Stream.of(Role.values()).filter(role -> role != Role.INTEGRATION).forEach(role -> {
            var key = "outside-" + role.name().toLowerCase(java.util.Locale.ROOT);
            var roles = role == Role.MANAGER || role == Role.OWNER ? Set.of(role, Role.AGENT) : Set.of(role);
            directory.register(new Person(key, key, null, Person.Kind.HUMAN, true, roles));
            passwords.set(key, PASSWORD);
            outsiders.add(key);
        });
        outsiders.addAll(List.of("desk", "integration"));
    }

    @Test
    void leavesNoTraceForThoseOutside() {
        var last = Integer.parseInt(
                report("ops", Map.of("title", "The one before")).substring(4));
        var number = "INC-" + (last + 1);
        var nothing = Map.of(
                "number", number, "task", id(), "instance", id(), "activity", id(), "variable", id(), "file", id());
        var before = everybodySees(nothing);

        assertThat(securityIncident()).isEqualTo(number);

        var ids = idsOf(number);
        assertThat(ids.values()).doesNotContainNull();
        var differences = new SoftAssertions();
        everybodySees(ids).forEach((person, after) -> {
            assertThat(after).as("operations asked by %s", person).hasSizeGreaterThan(400);
            assertThat(after.values())
                    .filteredOn(answer -> answer.startsWith("200"))
                    .as("answered to %s", person)
                    .hasSizeGreaterThan(person.equals("outside-admin") ? 200 : 20);
            after.forEach((operation, answer) -> differences
                    .assertThat(answer)
                    .as("%s asks %s", person, operation)
                    .doesNotContain(MARK, ids.get("task"), ids.get("instance"))
                    .isEqualTo(before.get(person).get(operation)));
        });
        differences.assertAll();
    }

    /** Public for a moment, then of named people; claimed, said, linked, waited for. */
    private String securityIncident() {
        var number = report("ops", Map.of("title", MARK + " breach", "service", "shop", "description", MARK));
        triageAs(number);
        act("ops", number, "comments", Map.of("text", MARK, "internal", true))
                .then()
                .statusCode(201);
        change("ops", number, Map.of("assignee", "ops")).then().statusCode(200);
        change("ops", number, Map.of("visibility", "NAMED_PEOPLE", "readers", List.of("ops", "ops2")))
                .then()
                .statusCode(200);
        act("ops", number, "wait", Map.of("waitsFor", "SUPPLIER", "on", MARK, "reason", MARK))
                .then()
                .statusCode(200);
        act("ops", number, "updates", Map.of("conditions", MARK)).then();
        attached = attach(number);
        return number;
    }

    private String attach(String number) {
        return as("ops")
                .contentType("application/octet-stream")
                .body(MARK.getBytes(StandardCharsets.UTF_8))
                .post("/api/records/" + number + "/attachments?name=" + MARK + ".txt")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void triageAs(String number) {
        complete(
                "desk",
                number,
                "userTask_triageIncident",
                Map.of("triageOutcome", "INVESTIGATE", "category", "ACCESS"));
    }

    private Map<String, String> idsOf(String number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return Map.of(
                "number",
                number,
                "task",
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                "instance",
                instance,
                "activity",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId(),
                "variable",
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName("title")
                        .singleResult()
                        .getId(),
                "file",
                attached);
    }

    private Map<String, Map<String, String>> everybodySees(Map<String, String> ids) {
        return outsiders.parallelStream().collect(toMap(person -> person, person -> everythingSeenBy(person, ids)));
    }

    private Map<String, String> everythingSeenBy(String person, Map<String, String> ids) {
        try {
            var caller = new Caller(port, person, PASSWORD).inSession();
            var answers = new LinkedHashMap<String, String>();
            for (var operation : operations.all()) {
                answers.put(operation.toString(), answer(caller, operation, ids));
            }
            return answers;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String answer(Caller caller, EveryOperation.Operation operation, Map<String, String> ids)
            throws IOException, InterruptedException {
        var path = fill(operation.path(), ids);
        var body = operation.body() == null ? "" : fill(operation.body(), ids);
        var answer = path.startsWith("/engine-rest")
                ? caller.byPassword(operation.method(), path, body)
                : caller.bySession(operation.method(), path, body);
        var headers = answer.headers();
        var text = answer.statusCode() + " " + headers.firstValue("Location").orElse("") + " "
                + headers.firstValue("ETag").orElse("") + " " + answer.body();
        for (var id : ids.entrySet()) {
            // what the caller sent is no news to them
            text = text.replaceAll(
                    "(?<![\\w-])" + Pattern.quote(id.getValue()) + "(?![\\w-])", "{" + id.getKey() + "}");
        }
        return operations.withoutNoise(text);
    }

    private static String fill(String template, Map<String, String> ids) {
        var filled = template;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
