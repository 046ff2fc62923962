package millrace.directory;

import java.util.Set;
import java.util.stream.Stream;

/** People who share a queue of work; {@code lead} is a person's key or null, {@code members} are keys of people. */
public record Team(String key, String name, String lead, boolean active, Set<String> members) {

    public Team {
        Keys.TEAM.check(key);
        members = Set.copyOf(members);
    }

    /** Refuses the key of a role. A team that has one from before there was that rule can be read, but takes no work. */
    public Team requireOwnKey() {
        if (isReserved(key)) {
            throw new IllegalArgumentException(
                    "The key " + key + " belongs to everybody with a role; give the team another one.");
        }
        return this;
    }

    /** Whether the engine's group of a role has this key, so that no team may. */
    public static boolean isReserved(String key) {
        return Stream.of(Role.values()).map(Role::group).anyMatch(key::equals);
    }

    /** The same team with these members. */
    public Team with(Set<String> others) {
        return new Team(key, name, lead, active, others);
    }

    /** A team without a lead and members. */
    public static Team named(String key, String name, boolean active) {
        return new Team(key, name, null, active, Set.of());
    }
}
