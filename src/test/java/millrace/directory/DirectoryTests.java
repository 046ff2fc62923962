package millrace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import millrace.MillraceTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** People and teams, and what the engine knows of them. */
@MillraceTest
@Transactional
class DirectoryTests {

    @Autowired
    private Directory directory;

    @Autowired
    private DirectoryLog log;

    @Autowired
    private IdentityService engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsTheEngineEqualToWhoWorks() {
        directory.register(Team.named("night-shift", "Night shift", true));
        person("nora", true, Role.AGENT, Role.MANAGER);
        directory.join("night-shift", "nora");
        assertThat(groups("nora")).containsExactlyInAnyOrder("agents", "managers", "night-shift");

        person("nora", true, Role.AGENT);
        assertThat(groups("nora")).containsExactlyInAnyOrder("agents", "night-shift");

        directory.setTeamActive("night-shift", false);
        assertThat(groups("nora")).containsExactly("agents");
        assertThat(directory.actor("nora").orElseThrow().teams()).isEmpty();

        directory.setTeamActive("night-shift", true);
        assertThat(groups("nora")).containsExactlyInAnyOrder("agents", "night-shift");

        directory.setPersonActive("nora", false);
        assertThat(engine.createUserQuery().userId("nora").count()).isZero();
        assertThat(directory.actor("nora")).isEmpty();
    }

    @Test
    void keepsTheGroupsOfRolesOutOfTheReachOfTeams() {
        for (Role role : Role.values()) {
            if (role.group() != null) {
                assertThatThrownBy(() -> directory.register(Team.named(role.group(), "Ours", false)))
                        .hasMessageContaining("belongs to everybody with a role");
            }
        }
    }

    @Test
    void readsATeamThatHasTheKeyOfARoleFromBefore() {
        jdbc.sql("insert into millrace.team (key, name, active) values ('managers', 'Ours', false)")
                .update();
        // what is written past the directory is known a second later, or once it changes a team itself
        directory.register(new Team("written-past", "Written past", null, true, Set.of()));
        person("nino", true, Role.AGENT);
        directory.join("managers", "nino");
        assertThat(directory.team("managers").orElseThrow().members()).containsExactly("nino");
        assertThat(groups("nino")).containsExactly("agents");
        assertThatThrownBy(() -> directory.setTeamActive("managers", true))
                .hasMessageContaining("belongs to everybody with a role");
        assertThat(directory.teams(new Search("managers", null, null, 5))).hasSize(1);
    }

    @Test
    void makesNoEngineUserForWhoOnlyAsksOrWasImported() {
        person("rolf", true, Role.REQUESTER);
        directory.registerUnknownPeople(List.of(Person.imported("ivan", "Ivan")));
        assertThat(engine.createUserQuery().userIdIn("rolf", "ivan").count()).isZero();
        assertThat(directory.person("ivan"))
                .hasValueSatisfying(ivan -> assertThat(ivan.isReachable()).isFalse());
    }

    @Test
    void addsManyPeopleOnceAndLeavesTheKnownAsTheyAre() {
        person("caller-7", true, Role.AGENT);
        List<Person> callers = IntStream.range(0, 2000)
                .mapToObj(i -> Person.imported("caller-" + i, "Caller " + i))
                .toList();
        assertThat(directory.registerUnknownPeople(callers)).isEqualTo(1999);
        assertThat(directory.registerUnknownPeople(callers)).isZero();
        assertThat(directory.person("caller-7").orElseThrow().active()).isTrue();
        assertThat(directory.registerUnknownTeams(
                        List.of(Team.named("group-1", "Group 1", false), Team.named("group-1", "Again", false))))
                .isEqualTo(1);
    }

    @Test
    void listsAPageAtATimeByKey() {
        IntStream.range(0, 5).forEach(i -> person("page-" + i, i % 2 == 0, Role.AGENT));
        List<Person> first = directory.people(new Search("page-", null, null, 3));
        List<Person> rest =
                directory.people(new Search("PAGE", null, first.get(2).key(), 3));
        assertThat(first).extracting(Person::key).containsExactly("page-0", "page-1", "page-2");
        assertThat(rest).extracting(Person::key).containsExactly("page-3", "page-4");
        assertThat(directory.people(new Search("page_", null, null, 3))).isEmpty();
        assertThat(directory.people(new Search("page-", false, null, 9))).hasSize(2);
    }

    @Test
    void refusesKeysThatTheEngineWouldNotTake() {
        assertThatThrownBy(() -> Person.imported("Caller 1", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Team.named("1st", "x", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhoChangedWhat() {
        person("hugo", true, Role.AGENT);
        directory.register(Team.named("early-shift", "Early shift", true));
        directory.join("early-shift", "hugo");
        directory.register(directory.person("hugo").orElseThrow().at(new Position(null, "Finance", true, null)));
        directory.leave("early-shift", "hugo");
        assertThat(log.ofPerson("hugo", 50))
                .extracting(DirectoryChange::actor, DirectoryChange::team, DirectoryChange::field, DirectoryChange::to)
                .containsExactly(
                        tuple("millrace", "early-shift", "members", null),
                        tuple("millrace", null, "vip", "true"),
                        tuple("millrace", null, "department", "Finance"),
                        tuple("millrace", "early-shift", "members", "hugo"),
                        tuple("millrace", null, "roles", "AGENT"),
                        tuple("millrace", null, "active", "true"),
                        tuple("millrace", null, "name", "hugo"));
        assertThat(directory.personEdition("hugo").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void asksTheDeputyOfWhoIsGone() {
        person("dora-2", true, Role.AGENT);
        person("gone", true, Role.AGENT);
        directory.register(directory.person("gone").orElseThrow().at(new Position(null, null, false, "dora-2")));
        assertThat(directory.asked("gone")).get().extracting(Person::key).isEqualTo("gone");
        directory.setPersonActive("gone", false);
        assertThat(directory.asked("gone")).get().extracting(Person::key).isEqualTo("dora-2");
        directory.setPersonActive("dora-2", false);
        assertThat(directory.asked("gone")).isEmpty();
        assertThat(directory.asked(null)).isEmpty();
    }

    private void person(String key, boolean active, Role... roles) {
        directory.register(new Person(key, key, null, Person.Kind.HUMAN, active, Set.of(roles)));
    }

    private List<String> groups(String person) {
        return engine.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
