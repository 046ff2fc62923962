package millrace.cmdb;

import millrace.record.Environment;

/**
 * A page of a list of items in the order of their numbers.
 *
 * @param text part of a name, a number, or the id that a source has; null for all, as is every other filter
 * @param service key of a service that they are a part of
 * @param unowned whether only those without an owner and a team
 * @param after number after which the page begins; null for the first page
 * @param limit at most so many, 1 to 200
 */
public record ItemSearch(
        String text,
        String type,
        Lifecycle lifecycle,
        Environment environment,
        String owner,
        String team,
        String service,
        boolean unowned,
        String after,
        int limit) {

    /** Whatever has this text. */
    public static ItemSearch of(String text, int limit) {
        return new ItemSearch(text, null, null, null, null, null, null, false, null, limit);
    }
}
