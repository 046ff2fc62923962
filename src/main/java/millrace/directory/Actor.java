package millrace.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who acts now: a person with the teams and roles they have at this moment. */
public record Actor(String person, Set<String> teams, Set<Role> roles) {

    /** The product itself: jobs, imports and everything nobody asked for. It may do everything. */
    public static final Actor SYSTEM = new Actor("millrace", Set.of(), EnumSet.allOf(Role.class));

    /** Somebody at our door who has not signed in: may nothing. */
    public static final Actor NOBODY = new Actor("nobody", Set.of(), Set.of());

    public Actor {
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }

    /** Whether the actor has one of these roles. */
    public boolean is(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    /** Whether the actor is the product itself. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isSystem() {
        // the very object: a person of the same name is not the product
        return this == SYSTEM;
    }

    /** Whether the actor asks for help and does nothing else here. */
    public boolean isOnlyRequester() {
        return roles.stream().allMatch(role -> role == Role.REQUESTER);
    }

    /** The engine's groups the actor belongs to: their teams and a group for each role. */
    public Set<String> groups() {
        Stream<String> ofRoles = roles.stream().map(Role::group).filter(Objects::nonNull);
        return Stream.concat(teams.stream(), ofRoles).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses the action unless the actor has one of these roles.
     *
     * @param action what is being tried, as it reads after "may not", for example "cancel INC-1042"
     * @throws NotAllowed when the actor has none of them
     */
    public void require(String action, Role... any) {
        if (!is(any)) {
            throw NotAllowed.to(action);
        }
    }
}
