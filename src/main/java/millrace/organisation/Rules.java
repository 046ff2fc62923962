package millrace.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import org.springframework.stereotype.Component;

/** What must hold between people and teams: whoever is named is there, nobody manages themselves, somebody administers. */
@Component
class Rules {

    private final Directory directory;

    Rules(Directory directory) {
        this.directory = directory;
    }

    void check(Person wanted) {
        var position = wanted.position();
        known("manager", position.manager());
        known("deputy", position.deputy());
        if (wanted.key().equals(position.deputy())) {
            throw new InvalidInput("deputy", "deputy: nobody stands in for themselves.");
        }
        Function<String, String> manager = key -> key.equals(wanted.key())
                ? position.manager()
                : directory
                        .person(key)
                        .map(person -> person.position().manager())
                        .orElse(null);
        var circle = circle(wanted.key(), manager);
        if (!circle.isEmpty()) {
            throw new InvalidInput("manager", inACircle(circle));
        }
    }

    void check(Team wanted) {
        known("lead", wanted.lead());
        allKnown("members", wanted.members());
    }

    void teamsKnown(Collection<String> keys) {
        var known = directory.teams(keys).stream().map(Team::key).collect(Collectors.toSet());
        keys.stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new InvalidInput("teams", "teams: there is no team '%s'.".formatted(key));
        });
    }

    /** Refuses a change after which nobody could administer. */
    void keepsAnAdministrator(Person before, Person after) {
        var administered = before.active() && before.roles().contains(Role.ADMIN);
        var administers = after.active() && after.roles().contains(Role.ADMIN);
        if (administered
                && !administers
                && directory.peopleWith(Role.ADMIN).stream()
                        .noneMatch(other -> other.active() && !other.key().equals(after.key()))) {
            throw new Refusal(
                    "last-administrator",
                    "%s is the last administrator; name another one first.".formatted(after.key()));
        }
    }

    /** The people who would report to one another, beginning with this one; empty when the line ends somewhere. */
    static Set<String> circle(String start, Function<String, String> manager) {
        var line = new LinkedHashSet<String>();
        for (var key = start; key != null; key = manager.apply(key)) {
            if (!line.add(key)) {
                // a circle further up is that of others
                return key.equals(start) ? line : Set.of();
            }
        }
        return Set.of();
    }

    static String inACircle(Set<String> circle) {
        return "manager: %s would report to one another.".formatted(String.join(", ", circle));
    }

    private void known(String field, String key) {
        if (key != null && directory.person(key).isEmpty()) {
            throw new InvalidInput(field, "%s: there is no person '%s'.".formatted(field, key));
        }
    }

    private void allKnown(String field, Set<String> keys) {
        var unknown = new HashSet<>(keys);
        directory.people(keys).forEach(person -> unknown.remove(person.key()));
        unknown.forEach(key -> known(field, key));
    }
}
