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

    /** The keys of the active teams that this person leads. */
    public Set<String> teamsLedBy(String person) {
        return teams.ledBy(person);
    }

    /** The names of these people by their key; unknown keys are left out. */
    public Map<String, String> names(Collection<String> keys) {
        return people.findAll(keys).stream().collect(Collectors.toMap(Person::key, Person::name));
    }

    /** The name of this person; the key where nobody is known by it. */
    public String name(String key) {
        return people.find(key).map(Person::name).orElse(key);
    }

    /** The person and how often they were saved. */
    public Optional<Edition<Person>> personEdition(String key) {
        return people.edition(key, false);
    }

    /** The same, to be changed: whoever else wants to change the person waits until this transaction is over. */
    public Optional<Edition<Person>> personToChange(String key) {
        return people.edition(key, true);
    }

    /** The team and how often it was saved. */
    public Optional<Edition<Team>> teamEdition(String key) {
        return teams.edition(key, false);
    }

    /** The same, to be changed: whoever else wants to change the team waits until this transaction is over. */
    public Optional<Edition<Team>> teamToChange(String key) {
        return teams.edition(key, true);
    }

    /** These people, by key; unknown keys are left out. */
    public List<Person> people(Collection<String> keys) {
        return people.findAll(keys);
    }

    /** These teams, by key; unknown keys are left out. */
    public List<Team> teams(Collection<String> keys) {
        return teams.findAll(keys);
    }

    /** The people who report to this person. */
    public List<Person> reportingTo(String manager) {
        return people.reportingTo(manager);
    }

    /** Whoever is asked where this person is to be: the person while they work, else the first deputy in line who does. */
    public Optional<Person> asked(String key) {
        Set<String> seen = new HashSet<>();
        Optional<Person> person = Optional.ofNullable(key).flatMap(people::find);
        while (person.isPresent()
                && !person.get().works()
                && seen.add(person.get().key())) {
            person = Optional.ofNullable(person.get().position().deputy()).flatMap(people::find);
        }
        return person.filter(Person::works);
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
        // not from memory: whoever added them a moment ago was first
        Person before = people.edition(person.key(), true).map(Edition::value).orElse(null);
        if (!person.equals(before)) {
            people.save(person);
            facts.publishEvent(new PeopleChanged(List.of(new Edit<>(before, person))));
            if (before != null && before.works() && !person.works()) {
                facts.publishEvent(new PersonLeft(person));
            }
        }
    }

    /** Adds many people at once; those whose key is known stay as they are. Returns how many were added. */
    @Transactional
    public int registerUnknownPeople(Collection<Person> candidates) {
        Set<String> known = keys(candidates.stream().map(Person::key).toList(), people::findAll, Person::key);
        List<Person> added = distinct(candidates, Person::key, known);
        people.addUnknown(added);
        publish(added.isEmpty() ? null : new PeopleChanged(edits(added)));
        return added.size();
    }

    /** Adds the team with its members, or makes the one with this key equal to it. */
    @Transactional
    public void register(Team team) {
        Team before = teams.edition(team.key(), true).map(Edition::value).orElse(null);
        if (!team.equals(before)) {
            if (before == null || team.active()) {
                team.requireOwnKey();
            }
            teams.save(team);
            facts.publishEvent(new TeamsChanged(List.of(new Edit<>(before, team))));
            if (before != null && before.active() && !team.active()) {
                facts.publishEvent(new TeamDissolved(team));
            }
        }
    }

    /** Adds many teams at once; those whose key is known stay as they are. Returns how many were added. */
    @Transactional
    public int registerUnknownTeams(Collection<Team> candidates) {
        Set<String> known = keys(candidates.stream().map(Team::key).toList(), teams::findAll, Team::key);
        List<Team> added = distinct(candidates, Team::key, known);
        added.forEach(Team::requireOwnKey);
        teams.addUnknown(added);
        publish(added.isEmpty() ? null : new TeamsChanged(edits(added)));
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
        register(people.edition(key, true)
                .map(Edition::value)
                .orElseThrow(() -> new UnknownKey("person", key))
                .active(active));
    }

    /** Puts the person into the team. */
    @Transactional
    public void join(String team, String person) {
        changeTeam(team, found -> {
            Set<String> members = new HashSet<>(found.members());
            members.add(person);
            return found.with(members);
        });
    }

    /** Takes the person out of the team. */
    @Transactional
    public void leave(String team, String person) {
        changeTeam(team, found -> {
            Set<String> members = new HashSet<>(found.members());
            members.remove(person);
            return found.with(members);
        });
    }

    private void changeTeam(String key, UnaryOperator<Team> change) {
        register(change.apply(teams.edition(key, true)
                .orElseThrow(() -> new UnknownKey("team", key))
                .value()));
    }

    private static <T> List<Edit<T>> edits(List<T> added) {
        return added.stream().map(one -> new Edit<>((T) null, one)).toList();
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
