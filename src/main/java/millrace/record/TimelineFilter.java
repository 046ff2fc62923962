package millrace.record;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import millrace.record.TimelineEntry.Kind;

/**
 * What of a timeline is wanted.
 *
 * @param kinds only these; all when empty
 * @param actor only what this person or system did; null for everybody
 * @param internal only what agents alone see, or only what everybody sees; null for both
 * @param newestFirst whether the page begins with what happened last
 * @param after the place of the last entry of the page before; null for the first page
 * @param limit at most so many, 1 to 200
 */
public record TimelineFilter(
        Set<Kind> kinds, String actor, Boolean internal, boolean newestFirst, Long after, int limit) {

    public static final int LARGEST = 200;

    public TimelineFilter {
        // a list such as "A,,B" has a gap in it
        kinds = kinds == null
                ? Set.of()
                : kinds.stream().filter(Objects::nonNull).collect(toUnmodifiableSet());
        requireLimit(limit);
    }

    static void requireLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw new InvalidInput("limit", "limit: must be between 1 and %d.".formatted(LARGEST));
        }
    }

    /**
     * A page of a timeline.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Page(List<TimelineEntry> entries, Long next) {}

    String condition() {
        return "record = :record and (not internal or :insider)"
                + (kinds.isEmpty() ? "" : " and kind = any(:kinds)")
                + (actor == null ? "" : " and actor = :actor")
                + (internal == null ? "" : " and internal = :internal")
                + (after == null
                        ? ""
                        : " and (at, id) %s (select at, id from millrace.timeline where id = :after and record = :record)"
                                .formatted(newestFirst ? "<" : ">"))
                + (newestFirst ? " order by at desc, id desc" : " order by at, id")
                + " limit :rows";
    }
}
