package millrace.cmdb;

/**
 * A relation of two items.
 *
 * @param redundancy what the relations of an item that stand in for each other have in common; null for one that stands alone
 * @param needed how many of those are needed; null when one is
 * @param source key of the source that says so
 */
public record Relation(
        long id,
        String from,
        String fromName,
        RelationType type,
        String to,
        String toName,
        String redundancy,
        Integer needed,
        String source) {

    /** The relation in words, read from this item to the other. */
    public String words(String number) {
        return from.equals(number) ? type.label() : type.reversed();
    }

    /** The number of the item at the other end. */
    public String other(String number) {
        return from.equals(number) ? to : from;
    }

    /** The name of the item at the other end. */
    public String otherName(String number) {
        return from.equals(number) ? toName : fromName;
    }
}
