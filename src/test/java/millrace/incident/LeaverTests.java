package millrace.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Position;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.record.Refusal;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever leaves keeps their history; their work goes on without them. */
class LeaverTests extends Journey {

    @Autowired
    private Directory directory;

    @Autowired
    private TaskService engine;

    @Autowired
    private JdbcClient jdbc;

    private void worker(String key, String deputy) {
        directory.register(new Person(
                key,
                "Name of " + key,
                null,
                Person.Kind.HUMAN,
                true,
                Set.of(Role.AGENT),
                new Position(null, null, false, deputy)));
        directory.join("operations", key);
    }

    @Test
    void givesOpenWorkBackToTheTeamAndKeepsWhatIsOver() {
        worker("leo", null);
        var over = investigated();
        change("ops", over, Map.of("assignee", "leo")).then().statusCode(200);
        act("ops", over, "cancel", Map.of("reason", "Not needed")).then().statusCode(200);
        var open = investigated();
        change("ops", open, Map.of("assignee", "leo")).then().statusCode(200);

        directory.setPersonActive("leo", false);

        read("ops", open).statusCode(200).body("assignee", nullValue()).body("assignedTeam", equalTo("operations"));
        as("ops")
                .get("/api/incidents/" + open + "/timeline")
                .then()
                .body("note", hasItem("Name of leo no longer works here."));
        assertThat(tasks("ops2", open)).hasSize(1).allSatisfy(task -> assertThat(task)
                .containsEntry("assignee", null));
        read("ops", over).body("assignee", equalTo("leo"));
    }

    @Test
    void givesBackHundredsAtOnce() {
        worker("lena", null);
        var first = investigated();
        IntStream.range(0, 300)
                .mapToObj(i -> report("ops", Map.of("title", "Load " + i, "service", "shop")))
                .forEach(one ->
                        change("ops", one, Map.of("assignee", "lena")).then().statusCode(200));
        change("ops", first, Map.of("assignee", "lena")).then().statusCode(200);
        assertThat(engine.createTaskQuery().taskAssignee("lena").count()).isEqualTo(301);

        var lena = directory.person("lena").orElseThrow();
        directory.register(new Person(lena.key(), lena.name(), null, lena.kind(), true, Set.of(Role.REQUESTER)));

        assertThat(engine.createTaskQuery().taskAssignee("lena").count()).isZero();
        assertThat(jdbc.sql("select count(*) from millrace.incident where assignee = 'lena'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void namesTheDeputyWhereNobodyElseCouldWorkOnIt() {
        worker("dina", null);
        worker("lars", "dina");
        var number = report("ops", Map.of("title", "Delicate", "visibility", "NAMED_PEOPLE"));
        change("ops", number, Map.of("readers", List.of("lars", "user"))).then().statusCode(200);
        directory.setPersonActive("lars", false);
        assertThat(jdbc.sql("select person from millrace.record_reader where record = ? order by person")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("dina", "lars", "user");
        assertThat(engine.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskCandidateUser("dina")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsTheTeamThatGetsWhatNoOtherTakes() {
        assertThatThrownBy(() -> directory.setTeamActive("service-desk", false))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Service desk gets what no other team takes");
        assertThat(directory.team("service-desk").orElseThrow().active()).isTrue();
    }

    @Test
    void handsTheWorkOfADissolvedTeamToAnother() {
        directory.register(new Team("night", "Night shift", null, true, Set.of("ops")));
        var number = investigated();
        change("ops", number, Map.of("assignedTeam", "night")).then().statusCode(200);
        directory.setTeamActive("night", false);
        read("desk", number).body("assignedTeam", equalTo("service-desk"));
        as("desk")
                .get("/api/incidents/" + number + "/timeline")
                .then()
                .body("note", hasItem("Night shift takes no work any more."));
        assertThat(tasks("desk", number)).hasSize(1);
    }
}
