package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.MillraceTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The two holes that are known of this engine: queries that evaluate text of a caller (CVE-2026-109432), and a set-up of an
 * administrator that anybody may run while there is none (CVE-2026-77226).
 */
@MillraceTest
@Import(SamplePeople.class)
class KnownHolesTests {

    private static final String CANARY = "millrace.test.canary";
    // each would set a property of this JVM, if it were evaluated by an engine as it comes
    private static final List<String> PAYLOADS = List.of(
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'"
                    + CANARY + "','1')}",
            "#{''.class.forName('java.lang.System').setProperty('" + CANARY + "','1')}",
            "${\"\".getClass().forName(\"java.lang.System\").setProperty(\"" + CANARY + "\",\"1\")}",
            "${currentUser().getClass().forName('java.lang.System').setProperty('" + CANARY + "','1')}",
            "${now()}${''.getClass().forName('java.lang.System').setProperty('" + CANARY + "','1')}",
            "${environment.systemProperties.put('" + CANARY + "','1')}");
    private static final List<String> SHAPES = List.of(
            "{\"dueAfterExpression\":%s}",
            "{\"orQueries\":[{\"dueAfterExpression\":%s}]}",
            "{\"orQueries\":[{\"assignee\":\"x\"},{\"candidateGroupsExpression\":%s}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"taskOwnerExpression\":%s}]}]}",
            "{\"orQueries\":[{\"processInstanceBusinessKeyLikeExpressio\\u006e\":%s}]}",
            "{\"query\":{\"orQueries\":[{\"createdBeforeExpression\":%s}]}}");

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    private final List<String> passed = new ArrayList<>();
    private Filter filter;

    @BeforeEach
    void forget() {
        System.clearProperty(CANARY);
    }

    @AfterEach
    void remove() {
        if (filter != null) {
            filters.deleteFilter(filter.getId());
            filter = null;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void evaluateNothingThatACallerSends(String mount) throws Exception {
        store(tasks.createTaskQuery());
        List<String> queries = new ArrayList<>(Stream.of("list", "count", "singleResult")
                .map(last -> "/filter/" + filter.getId() + "/" + last)
                .toList());
        EngineDocument.operations().stream()
                .filter(operation ->
                        "POST".equals(operation.method()) && operation.id().matches("query.*|getTask.*"))
                .filter(operation -> !operation.path().contains("none"))
                .forEach(operation -> queries.add(operation.path()));
        assertThat(queries).contains("/task", "/task/count", "/process-instance", "/execution", "/history/task");
        Caller admin = new Caller(port, "anna").inSession();
        for (String path : queries) {
            for (int i = 0; i < SHAPES.size() * PAYLOADS.size(); i++) {
                String body = SHAPES.get(i % SHAPES.size()).formatted(json(PAYLOADS.get(i / SHAPES.size())));
                refused(path + " " + body, admin.bySession("POST", mount + path, body));
            }
            refused(path, admin.bySession("GET", mount + path + "?dueAfterExpression=%24%7B1%7D", ""));
        }
        assertThat(passed).isEmpty();
        assertThat(System.getProperty(CANARY)).isNull();
    }

    /** As if somebody had got one into the database: it is refused when it is asked for, in or-queries too. */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void evaluateNothingOutsideTheGrammarThatIsStored(String mount) throws Exception {
        for (String payload : PAYLOADS) {
            for (TaskQuery query : List.of(
                    tasks.createTaskQuery().dueAfterExpression(payload),
                    tasks.createTaskQuery().taskAssigneeExpression(payload),
                    tasks.createTaskQuery()
                            .or()
                            .taskCandidateGroupInExpression(payload)
                            .endOr())) {
                store(query);
                for (String person : List.of("dora", "anna")) {
                    Caller caller = new Caller(port, person).inSession();
                    for (String last : List.of("list", "count", "singleResult")) {
                        String path = mount + "/filter/" + filter.getId() + "/" + last;
                        refused(path + " GET " + payload, caller.bySession("GET", path, ""));
                        refused(path + " POST " + payload, caller.bySession("POST", path, "{}"));
                    }
                }
                remove();
            }
        }
        assertThat(passed).isEmpty();
        assertThat(System.getProperty(CANARY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/default/user/create;x=1",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup/default/user/../user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup/default/user/creat%65",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/cockpit/../admin/setup/default/user/create"
            })
    void makeNobodyAnAdministratorEvenWhenThereIsNone(String path) throws Exception {
        List<String> members = members();
        members.forEach(member -> identities.deleteMembership(member, "camunda-admin"));
        try {
            assertThat(members()).isEmpty();
            String body =
                    "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"a long enough secret 1!\"}}";
            for (String person : new String[] {null, "rita", "dora", "anna"}) {
                HttpResponse<String> answer =
                        new Caller(port, person).inSession().bySession("POST", path, body);
                assertThat(answer.statusCode())
                        .as(person + ": " + answer.body())
                        .isIn(400, 401, 403, 302);
            }
            assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
            assertThat(members()).isEmpty();
        } finally {
            members.forEach(member -> identities.createMembership(member, "camunda-admin"));
        }
    }

    @Test
    void doNotExplainThemselves() throws Exception {
        Caller dora = new Caller(port, "dora").inSession();
        HttpResponse<String> answer =
                dora.byPassword("POST", "/engine-rest/task", SHAPES.get(1).formatted("\"${1}\""));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Expressions are not accepted").doesNotContain("${");
    }

    private void refused(String what, HttpResponse<String> answer) {
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            passed.add(what + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private void store(TaskQuery query) {
        filter = filters.saveFilter(filters.newTaskFilter("test " + System.nanoTime())
                .setQuery(query)
                .setProperties(Map.of()));
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("agents");
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private List<String> members() {
        return identities.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(User::getId)
                .toList();
    }

    private static String json(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
