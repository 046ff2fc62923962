package millrace.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a source says about one item; what it does not say is null and stays as it is.
 *
 * @param line where that starts in the file
 * @param externalId what the source calls it; the same source and id once more is the same item
 * @param attributes all that it has by their keys, instead of those that it had; texts, numbers and flags. What is said about every item
 *     is among them: environment, owner, team, lifecycle, supplier, service
 * @param relations all that begin at it, instead of those that did
 * @param lastSeen when the source saw it
 * @param deleted whether it is gone; type and name may then be missing
 */
public record ImportedItem(
        long line,
        String source,
        String externalId,
        String type,
        String name,
        Map<String, Object> attributes,
        List<Joint> relations,
        Instant lastSeen,
        boolean deleted) {

    /**
     * A relation to another item, by what a source calls that one.
     *
     * @param redundancy what the relations that stand in for each other have in common; null for one that stands alone
     * @param needed how many of those are needed; null for one
     */
    public record Joint(RelationType type, String source, String externalId, String redundancy, Integer needed) {}

    /** The same with these attributes. */
    public ImportedItem with(Map<String, Object> others) {
        return new ImportedItem(line, source, externalId, type, name, others, relations, lastSeen, deleted);
    }
}
