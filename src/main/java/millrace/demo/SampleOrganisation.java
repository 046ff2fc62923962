package millrace.demo;

import java.util.List;
import java.util.Set;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Position;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.security.Passwords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people and teams of the sample: one person for every role, all with the same password. */
@Component
@ConditionalOnBooleanProperty("millrace.demo")
class SampleOrganisation {

    private static final String PASSWORD = "millrace";

    private static final List<Person> PEOPLE = List.of(
            // whom others report to comes before them
            human("manager", "Mira Novak", null, "IT", Role.AGENT, Role.MANAGER),
            human("admin", "Alma Reyes", "manager", "IT", Role.ADMIN, Role.AGENT),
            human("desk", "Dana Kowalski", "manager", "IT", Role.AGENT),
            human("ops", "Omar Haddad", "manager", "IT", Role.AGENT),
            human("ops2", "Olga Lindqvist", "ops", "IT", Role.AGENT),
            human("approver", "Anton Weiss", null, "Finance", Role.AGENT, Role.APPROVER),
            human("cab", "Carla Bianchi", "manager", "IT", Role.AGENT, Role.CAB),
            human("owner", "Owen Price", null, "Sales", Role.AGENT, Role.OWNER),
            human("designer", "Dorian Petit", "manager", "IT", Role.DESIGNER, Role.REQUESTER),
            human("user", "Uma Patel", "owner", "Sales", Role.REQUESTER),
            new Person(
                    "integration",
                    "Monitoring and pipelines",
                    null,
                    Person.Kind.SYSTEM,
                    true,
                    Set.of(Role.INTEGRATION)));

    private static final List<Team> TEAMS = List.of(
            team("service-desk", "Service desk", "manager", "desk", "manager"),
            team("operations", "Operations", "ops", "ops", "ops2"),
            team("network", "Network", "ops2", "ops2"),
            team("workplace", "Workplace", "desk", "desk"),
            team("identity", "Identity and access", "ops", "ops"),
            team("data", "Data", "ops2", "ops2"));

    private final Directory directory;
    private final Passwords passwords;

    SampleOrganisation(Directory directory, Passwords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    void register() {
        PEOPLE.forEach(person -> {
            // what somebody changed about a sample stays changed
            if (directory.person(person.key()).isEmpty()) {
                directory.register(person);
            }
            if (!passwords.exists(person.key())) {
                passwords.set(person.key(), PASSWORD);
            }
        });
        directory.registerUnknownTeams(TEAMS);
    }

    private static Person human(String key, String name, String manager, String department, Role... roles) {
        Position position = new Position(manager, department, key.equals("owner"), null);
        return new Person(key, name, key + "@millrace.example", Person.Kind.HUMAN, true, Set.of(roles), position);
    }

    private static Team team(String key, String name, String lead, String... members) {
        return new Team(key, name, lead, true, Set.of(members));
    }
}
