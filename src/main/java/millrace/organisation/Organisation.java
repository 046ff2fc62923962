package millrace.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Edition;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.StaleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for changes of people and teams, by their fields in the API. For administrators; everybody else gets
 * {@link millrace.directory.NotAllowed}. What cannot be used is {@link InvalidInput}, what somebody changed meanwhile
 * {@link StaleRecord}.
 */
@Service
@Transactional
public class Organisation {

    private static final long LOCK = 7_240_017;

    private final Directory directory;
    private final Rules rules;
    private final Actors actors;
    private final JdbcClient jdbc;

    Organisation(Directory directory, Rules rules, Actors actors, JdbcClient jdbc) {
        this.directory = directory;
        this.rules = rules;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    public Edition<Person> addPerson(Map<String, Object> sent) {
        var key = Drafts.key(sent);
        begin("add " + key);
        if (directory.personEdition(key).isPresent()) {
            throw new InvalidInput("key", "key: there is a person '%s' already.".formatted(key));
        }
        return save(key, null, Drafts.withoutKey(sent));
    }

    /** Changes a person; null is any version. */
    public Edition<Person> changePerson(String key, Map<String, Object> sent, Long expectedVersion) {
        begin("change " + key);
        var before = directory.personToChange(key).orElseThrow(() -> new UnknownKey("person", key));
        requireVersion(key, expectedVersion, before.version());
        return save(key, before.value(), sent);
    }

    public Edition<Team> addTeam(Map<String, Object> sent) {
        var key = Drafts.key(sent);
        begin("add " + key);
        if (directory.teamEdition(key).isPresent()) {
            throw new InvalidInput("key", "key: there is a team '%s' already.".formatted(key));
        }
        return save(Drafts.team(key, null, Drafts.withoutKey(sent)));
    }

    /** Changes a team; null is any version. */
    public Edition<Team> changeTeam(String key, Map<String, Object> sent, Long expectedVersion) {
        begin("change " + key);
        var before = directory.teamToChange(key).orElseThrow(() -> new UnknownKey("team", key));
        requireVersion(key, expectedVersion, before.version());
        return save(Drafts.team(key, before.value(), sent));
    }

    private Edition<Person> save(String key, Person before, Map<String, Object> sent) {
        var wanted = Drafts.person(key, before, sent);
        var had = before == null ? Set.<String>of() : directory.teamsOf(key);
        var teams = Drafts.teams(had, sent);
        rules.check(wanted);
        rules.teamsKnown(teams);
        if (before != null) {
            rules.keepsAnAdministrator(before, wanted);
        }
        directory.register(wanted);
        belong(key, had, teams);
        return directory.personEdition(key).orElseThrow();
    }

    void belong(String person, Set<String> before, Set<String> teams) {
        var left = new HashSet<>(before);
        left.removeAll(teams);
        left.forEach(team -> directory.leave(team, person));
        var joined = new HashSet<>(teams);
        joined.removeAll(before);
        joined.forEach(team -> directory.join(team, person));
    }

    private Edition<Team> save(Team wanted) {
        rules.check(wanted);
        directory.register(wanted);
        return directory.teamEdition(wanted.key()).orElseThrow();
    }

    /** Only administrators, and one after the other: what holds between people must still hold when two are done. */
    void begin(String action) {
        actors.current().require(action, Role.ADMIN);
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> true)
                .single();
    }

    private static void requireVersion(String key, Long expected, long found) {
        if (expected != null && expected != found) {
            throw new StaleRecord(key, expected, found);
        }
    }
}
