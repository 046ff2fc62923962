package millrace.directory;

import java.util.Set;

/** Somebody, or a system, that reports, works, decides or is named in a record. */
public record Person(String key, String name, String email, Kind kind, boolean active, Set<Role> roles) {

    /** Whether there is somebody to ask. */
    public enum Kind {
        HUMAN,
        SYSTEM
    }

    public Person {
        Keys.PERSON.check(key);
        roles = Set.copyOf(roles);
    }

    /** A human known by name only, who cannot sign in and is asked nothing: what an import creates. */
    public static Person imported(String key, String name) {
        return new Person(key, name, null, Kind.HUMAN, false, Set.of());
    }

    /** A person who could answer a question: active and human. */
    public boolean isReachable() {
        return active && kind == Kind.HUMAN;
    }

    /** Whether this person works on user tasks or models, beyond asking for help. */
    public boolean works() {
        return active && roles.stream().anyMatch(role -> role != Role.REQUESTER);
    }
}
