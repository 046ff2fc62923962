package millrace.web;

import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Role;

/**
 * A place in the product that people go to; modules publish theirs as beans, and every page links to those its reader may open.
 *
 * @param label what it is called
 * @param path where it is
 * @param purpose one sentence for the home page
 * @param rank small comes first
 * @param roles who may open it; everybody when empty
 */
public record NavigationEntry(String label, String path, String purpose, int rank, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** Whether this person may go there. */
    public boolean opensFor(Actor actor) {
        return roles.isEmpty() || actor.is(roles.toArray(Role[]::new));
    }
}
