package millrace.engine.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import millrace.engine.EngineTest;
import millrace.engine.Processes;
import millrace.engine.SampleModels.SampleRecord;
import millrace.engine.TaskQueue;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class QueuesAndGrantsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private StartedQueues queues;

    @Autowired
    private GrantsAtStart grants;

    @Autowired
    private ObjectProvider<TaskQueue> known;

    @Autowired
    private AuthorizationService authorisations;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Processes processes;

    @Autowired
    private SampleRecord sample;

    @Autowired
    private EngineMeters engineMeters;

    @Autowired
    private MeterRegistry meters;

    private String number;

    @BeforeEach
    void startOne() {
        sample.reset();
        sample.teams = List.of("team-" + UUID.randomUUID());
        number = "Q-" + UUID.randomUUID();
        processes.start("engine-sample", number, Map.of("title", "Printer", "number", number, "waitsFor", "NOBODY"));
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    private void signIn(String person, String... groups) {
        identity.setAuthentication(person, List.of(groups));
    }

    private List<Task> work(String queue) {
        Filter filter = filters.createTaskFilterQuery().filterName(queue).singleResult();
        assertThat(filter).as(queue).isNotNull();
        return filters.listPage(filter.getId(), 0, 20);
    }

    private RequestSpecification as(String person, String... groups) {
        return given().port(port)
                .basePath("/engine-rest")
                .header("X-User", person)
                .header("X-Groups", String.join(",", groups))
                .contentType("application/json");
    }

    @Test
    void shipsTheSameQueuesAtEveryStart() {
        long count = filters.createTaskFilterQuery().count();
        long granted = authorisations.createAuthorizationQuery().count();
        queues.start();
        grants.start();
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(count);
        assertThat(authorisations.createAuthorizationQuery().count()).isEqualTo(granted);
        assertThat(known.stream().map(TaskQueue::name))
                .contains("My work", "My teams unassigned", "P1 and P2", "All open");
    }

    @Test
    void followThePersonAndTheirTeams() {
        String person = "p" + number;
        String filter = filters.createTaskFilterQuery()
                .filterName("My teams unassigned")
                .singleResult()
                .getId();
        String path = "/filter/" + filter + "/list?maxResults=20";
        as(person, "agents", sample.teams.get(0))
                .get(path)
                .then()
                .statusCode(200)
                .body("size()", equalTo(1));
        as("eve", "agents", "workplace").get(path).then().statusCode(200).body("size()", equalTo(0));
        processes.assign(number, person);
        as(person, "agents", sample.teams.get(0))
                .get(path)
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        String mine = filters.createTaskFilterQuery()
                .filterName("My work")
                .singleResult()
                .getId();
        as(person, "agents")
                .get("/filter/" + mine + "/list?maxResults=20")
                .then()
                .body("size()", equalTo(1));
    }

    @Test
    void showProcessVariablesOnCards() {
        String person = "p" + number;
        processes.assign(number, person);
        String mine = filters.createTaskFilterQuery()
                .filterName("My work")
                .singleResult()
                .getId();
        as(person, "agents")
                .header("Accept", "application/hal+json")
                .get("/filter/" + mine + "/list?maxResults=20")
                .then()
                .statusCode(200)
                .body("_embedded.task[0]._embedded.variable.findAll { it.name == 'number' }.value", hasItem(number));
    }

    @Test
    void areNotForAgentsToMake() {
        signIn("nat", "agents");
        assertThatThrownBy(() -> filters.newTaskFilter("Mine")).isInstanceOf(AuthorizationException.class);
        Filter shipped = filters.createTaskFilterQuery().filterName("All open").singleResult();
        shipped.setName("Changed");
        assertThatThrownBy(() -> filters.saveFilter(shipped)).isInstanceOf(AuthorizationException.class);
        assertThat(work("P1 and P2")).isEmpty();
    }

    @Test
    void openTheApplicationsByRole() {
        List<String> agents = List.of("agents");
        assertThat(mayOpen(agents, "tasklist")).isTrue();
        assertThat(mayOpen(agents, "cockpit")).isFalse();
        assertThat(mayOpen(List.of("process-designers"), "cockpit")).isTrue();
        assertThat(mayOpen(List.of("managers"), "cockpit")).isFalse();
        assertThat(mayOpen(List.of("managers"), "admin")).isFalse();
        assertThat(mayOpen(List.of("camunda-admin"), "admin")).isTrue();
        assertThat(mayOpen(List.of("integrations"), "tasklist")).isFalse();
    }

    private boolean mayOpen(List<String> groups, String application) {
        return authorisations.isUserAuthorized(
                "someone", groups, Permissions.ACCESS, Resources.APPLICATION, application);
    }

    @Test
    void letEverybodyWhoWorksStartAnyProcess() {
        for (String group : List.of("agents", "managers", "process-designers", "integrations", "camunda-admin")) {
            signIn("nat", group);
            assertThat(runtime.startProcessInstanceByKey("engine-bare").getId()).isNotNull();
        }
        signIn("rita");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("engine-bare"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void areMeasured() {
        engineMeters.measure();
        assertThat(meters.get("millrace.user.tasks.open")
                        .tag("team", sample.teams.get(0))
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("millrace.jobs.failed").gauge().value()).isZero();
        assertThat(meters.get("millrace.jobs.oldest.due").gauge().value()).isZero();
    }
}
