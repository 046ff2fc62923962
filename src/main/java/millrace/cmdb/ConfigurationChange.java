package millrace.cmdb;

import java.time.Instant;

/**
 * One change of a source or of a type of items: when (UTC), who, which field, from which value to which.
 *
 * @param place orders the changes and is where the next page begins
 * @param added whether the source or the type is new with it
 */
public record ConfigurationChange(
        long place, Instant at, String actor, boolean added, String field, String from, String to) {

    /** What has a history of its own beside the items. */
    public enum Kind {
        SOURCE,
        TYPE
    }
}
