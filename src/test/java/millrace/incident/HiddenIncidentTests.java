package millrace.incident;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

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
import millrace.security.Passwords;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Nobody outside sees that a security incident exists: everything that can be asked over HTTP is asked by an outsider of every
 * role, before there is one and while it is worked on, and answers the same.
 */
@Import(EveryOperation.class)
class HiddenIncidentTests extends Journey {

    private static final String MARK = "Zebrafish";

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
        outsiders.addAll(List.of("desk", "user", "integration"));
    }

    @Test
    void leavesNoTraceForThoseOutside() {
        var last = Integer.parseInt(
                report("ops", Map.of("title", "The one before")).substring(4));
        var number = "INC-" + (last + 1);
        var nothing = Map.of("number", number, "task", id(), "instance", id(), "activity", id(), "variable", id());
        Map<String, Map<String, String>> before = new LinkedHashMap<>();
        outsiders.forEach(person -> before.put(person, everythingSeenBy(person, nothing)));

        assertThat(securityIncident()).isEqualTo(number);

        var ids = idsOf(number);
        assertThat(ids.values()).doesNotContainNull();
        var differences = new SoftAssertions();
        for (var person : outsiders) {
            var after = everythingSeenBy(person, ids);
            assertThat(after).as("operations asked by %s", person).hasSizeGreaterThan(100);
            after.forEach((operation, answer) -> differences
                    .assertThat(answer)
                    .as("%s asks %s", person, operation)
                    .doesNotContain(MARK, ids.get("task"), ids.get("instance"))
                    .isEqualTo(before.get(person).get(operation)));
        }
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
        return number;
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
                        .getId());
    }

    private Map<String, String> everythingSeenBy(String person, Map<String, String> ids) {
        return operations.all().stream()
                .distinct()
                .collect(toMap(EveryOperation.Operation::toString, operation -> answer(person, operation, ids)));
    }

    private String answer(String person, EveryOperation.Operation operation, Map<String, String> ids) {
        var request = as(person).accept("*/*").redirects().follow(false);
        if (operation.body() != null) {
            request.body(fill(operation.body(), ids));
        }
        var answer = request.urlEncodingEnabled(true).request(operation.method(), fill(operation.path(), ids));
        var text = answer.statusCode() + " " + answer.header("Location") + " " + answer.header("ETag") + " "
                + answer.asString();
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
