package millrace.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to people and teams. */
@Service
public class Directory {

    private final People people;
    private final Teams teams;
    private final ApplicationEventPublisher facts;

    Directory(People people, Teams teams, ApplicationEventPublisher facts) {
        this.people = people;
        this.teams = teams;
        this.facts = facts;
    }

    public Optional<Person> person(String key) {
        return people.find(key);
    }

    public Optional<Team> team(String key) {
        return teams.find(key);
    }

    /** The keys of the teams this person belongs to. */
    public Set<String> teamsOf(String person) {
        return teams.of(person);
    }

    /** The names of these people by their key; unknown keys are left out. */
    public Map<String, String> names(Collection<String> keys) {
        return people.findAll(keys).stream().collect(Collectors.toMap(Person::key, Person::name));
    }

    public List<Person> people(Search search) {
        return people.search(search);
    }

    public List<Team> teams(Search search) {
        return teams.search(search);
    }

    public List<Person> peopleWith(Role role) {
        return people.withRole(role);
    }

    /** The person as an actor: their active teams and roles now; empty when unknown or no longer active. */
    public Optional<Actor> actor(String person) {
        return people.actor(person);
    }

    /** Adds the person, or makes the one with this key equal to it. */
    @Transactional
    public void register(Person person) {
        if (people.find(person.key()).filter(person::equals).isEmpty()) {
            people.save(person);
            facts.publishEvent(new PeopleChanged(List.of(person)));
        }
    }

    /** Adds many people at once; those whose key is known stay as they are. Returns how many were added. */
    @Transactional
    public int registerUnknownPeople(Collection<Person> candidates) {
        Set<String> known = keys(candidates.stream().map(Person::key).toList(), people::findAll, Person::key);
        List<Person> added = distinct(candidates, Person::key, known);
        people.addUnknown(added);
        publish(added.isEmpty() ? null : new PeopleChanged(added));
        return added.size();
    }

    /** Adds the team with its members, or makes the one with this key equal to it. */
    @Transactional
    public void register(Team team) {
        if (teams.find(team.key()).filter(team::equals).isEmpty()) {
            teams.save(team);
            facts.publishEvent(new TeamsChanged(List.of(team)));
        }
    }

    /** Adds many teams at once; those whose key is known stay as they are. Returns how many were added. */
    @Transactional
    public int registerUnknownTeams(Collection<Team> candidates) {
        Set<String> known = keys(candidates.stream().map(Team::key).toList(), teams::findAll, Team::key);
        List<Team> added = distinct(candidates, Team::key, known);
        teams.addUnknown(added);
        publish(added.isEmpty() ? null : new TeamsChanged(added));
        return added.size();
    }

    /** Makes the team take work, or no longer. */
    @Transactional
    public void setTeamActive(String key, boolean active) {
        changeTeam(key, team -> new Team(team.key(), team.name(), team.lead(), active, team.members()));
    }

    /** Makes the person one who can be asked and can work, or no longer. */
    @Transactional
    public void setPersonActive(String key, boolean active) {
        Person found = people.find(key).orElseThrow(() -> new UnknownKey("person", key));
        register(new Person(found.key(), found.name(), found.email(), found.kind(), active, found.roles()));
    }

    /** Puts the person into the team. */
    @Transactional
    public void join(String team, String person) {
        changeTeam(team, found -> {
            Set<String> members = new HashSet<>(found.members());
            members.add(person);
            return new Team(found.key(), found.name(), found.lead(), found.active(), members);
        });
    }

    private void changeTeam(String key, UnaryOperator<Team> change) {
        register(change.apply(teams.find(key).orElseThrow(() -> new UnknownKey("team", key))));
    }

    private void publish(Object fact) {
        if (fact != null) {
            facts.publishEvent(fact);
        }
    }

    private static <T> Set<String> keys(
            List<String> wanted, Function<Collection<String>, List<T>> find, Function<T, String> key) {
        return find.apply(wanted).stream().map(key).collect(Collectors.toSet());
    }

    private static <T> List<T> distinct(Collection<T> candidates, Function<T, String> key, Set<String> known) {
        Set<String> seen = new HashSet<>(known);
        return candidates.stream().filter(one -> seen.add(key.apply(one))).toList();
    }
}
