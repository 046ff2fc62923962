package millrace.cmdb;

import java.util.List;
import java.util.Set;

/**
 * Whom it touches when something fails; or, the other way, what something needs and what becomes of it when that fails.
 *
 * @param items the nearest first
 * @param services that the items, and what was asked about, are parts of
 * @param people keys of those who answer for items and services
 * @param teams keys of the teams that look after them
 * @param cut why this is not all; null when it is
 */
public record Impact(
        List<Touched> items, List<TouchedService> services, Set<String> people, Set<String> teams, Cut cut) {

    /**
     * An item that is touched.
     *
     * @param depth how many steps it is away
     * @param path numbers of the items on the way, what was asked about first and this one last
     */
    public record Touched(String number, String name, String type, Condition condition, int depth, List<String> path) {}

    /** A service that is touched. */
    public record TouchedService(String key, String number, String name, Integer tier, Condition condition) {}
}
