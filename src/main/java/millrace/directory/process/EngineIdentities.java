package millrace.directory.process;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import millrace.directory.Directory;
import millrace.directory.PeopleChanged;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.directory.TeamsChanged;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's users, groups and memberships equal to the people who work and the teams that take work. */
@Component
class EngineIdentities {

    private final IdentityService identities;
    private final Directory directory;
    private final AsTheEngine asTheEngine;
    private final SecureRandom random = new SecureRandom();

    EngineIdentities(IdentityService identities, Directory directory, AsTheEngine asTheEngine) {
        this.identities = identities;
        this.directory = directory;
        this.asTheEngine = asTheEngine;
    }

    @EventListener
    void follow(PeopleChanged fact) {
        asTheEngine.does(() -> {
            Set<String> known = known(fact.people());
            fact.people().stream()
                    .filter(person -> person.works() || known.contains(person.key()))
                    .forEach(person -> follow(person, known.contains(person.key())));
        });
    }

    @EventListener
    void follow(TeamsChanged fact) {
        asTheEngine.does(() -> fact.teams().forEach(this::follow));
    }

    private void follow(Person person, boolean known) {
        if (!person.works()) {
            identities.deleteUser(person.key());
            return;
        }
        User user = known ? user(person.key()) : newUser(person.key());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        identities.saveUser(user);
        Set<String> wanted = person.roles().stream()
                .map(Role::group)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        wanted.forEach(group -> ensureGroup(group, group));
        directory.actor(person.key()).ifPresent(actor -> wanted.addAll(actor.teams()));
        equalise(
                groupsOf(person.key()),
                wanted,
                group -> identities.createMembership(person.key(), group),
                group -> identities.deleteMembership(person.key(), group));
    }

    private void follow(Team team) {
        if (Team.isReserved(team.key())) {
            // the engine's group of that key is the role's
            return;
        }
        if (!team.active()) {
            identities.deleteGroup(team.key());
            return;
        }
        ensureGroup(team.key(), team.name());
        Set<String> members = identities.createUserQuery().memberOfGroup(team.key()).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        equalise(
                members,
                workers(team.members()),
                person -> identities.createMembership(person, team.key()),
                person -> identities.deleteMembership(person, team.key()));
    }

    /** Makes sure the engine has the group, under this name. */
    void ensureGroup(String key, String name) {
        Group found = identities.createGroupQuery().groupId(key).singleResult();
        if (found != null && name.equals(found.getName())) {
            return;
        }
        Group group = found == null ? identities.newGroup(key) : found;
        group.setName(name);
        group.setType(Role.ADMIN.group().equals(key) ? "SYSTEM" : "WORKFLOW");
        identities.saveGroup(group);
    }

    private User newUser(String key) {
        User user = identities.newUser(key);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        // nobody signs in with the engine's own password; it only must not be empty or known
        user.setPassword(Base64.getEncoder().encodeToString(secret));
        return user;
    }

    private User user(String key) {
        return identities.createUserQuery().userId(key).singleResult();
    }

    private Set<String> known(List<Person> people) {
        return workers(people.stream().map(Person::key).collect(Collectors.toSet()));
    }

    private Set<String> workers(Collection<String> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return identities.createUserQuery().userIdIn(people.toArray(String[]::new)).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> groupsOf(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private static void equalise(Set<String> have, Set<String> want, Consumer<String> add, Consumer<String> remove) {
        Set<String> missing = new HashSet<>(want);
        missing.removeAll(have);
        missing.forEach(add);
        Set<String> surplus = new HashSet<>(have);
        surplus.removeAll(want);
        surplus.forEach(remove);
    }
}
