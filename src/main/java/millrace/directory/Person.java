package millrace.directory;

import java.util.Set;

/** Somebody, or a system, that reports, works, decides or is named in a record. */
public record Person(
        String key, String name, String email, Kind kind, boolean active, Set<Role> roles, Position position) {

    /** Whether there is somebody to ask. */
    public enum Kind {
        HUMAN,
        SYSTEM
    }

    public Person {
        Keys.PERSON.check(key);
        roles = Set.copyOf(roles);
    }

    /** A person of whom nobody has said where they stand. */
    public Person(String key, String name, String email, Kind kind, boolean active, Set<Role> roles) {
        this(key, name, email, kind, active, roles, Position.UNKNOWN);
    }

    /** A human known by name only, who cannot sign in and is asked nothing: what an import creates. */
    public static Person imported(String key, String name) {
        return new Person(key, name, null, Kind.HUMAN, false, Set.of());
    }

    /** The same person, active or not. */
    public Person active(boolean now) {
        return new Person(key, name, email, kind, now, roles, position);
    }

    /** The same person in another position. */
    public Person at(Position other) {
        return new Person(key, name, email, kind, active, roles, other);
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
