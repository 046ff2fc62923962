package millrace.workplace;

/**
 * What a list can be sorted by; records that are equal in it follow the order of their ids.
 *
 * @param key its name in addresses
 * @param sql what is compared, from the table under the alias {@code r}; there has to be an index that begins with it
 * @param descending whether people expect the largest first
 * @param unique whether no two records are equal in it
 */
public record ListedOrder(String key, Kind kind, String sql, boolean descending, boolean unique) {

    /** What its values are. */
    public enum Kind {
        TIME,
        NUMBER
    }
}
