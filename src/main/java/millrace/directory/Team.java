package millrace.directory;

import java.util.Set;

/** People who share a queue of work; {@code lead} is a person's key or null, {@code members} are keys of people. */
public record Team(String key, String name, String lead, boolean active, Set<String> members) {

    public Team {
        Keys.TEAM.check(key);
        members = Set.copyOf(members);
    }

    /** A team without a lead and members. */
    public static Team named(String key, String name, boolean active) {
        return new Team(key, name, null, active, Set.of());
    }
}
