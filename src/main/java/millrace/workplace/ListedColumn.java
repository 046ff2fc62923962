package millrace.workplace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A column that a list can show.
 *
 * @param key its name in addresses and answers
 * @param sql what is read, from the table under the alias {@code r}
 * @param constants the values it can have, with their words; empty where it has any
 * @param names the names behind its keys, where they are neither people nor teams
 * @param order the key of the order that its heading sorts by; null where the heading sorts nothing
 * @param usual whether it is shown to whoever chose no columns
 */
public record ListedColumn(
        String key,
        String label,
        Kind kind,
        String sql,
        List<ListedConstant> constants,
        Supplier<Map<String, String>> names,
        String order,
        boolean usual) {

    /** What its values are. */
    public enum Kind {
        NUMBER,
        TITLE,
        CONSTANT,
        PERSON,
        TEAM,
        KEY,
        TIME
    }

    /** A column of constants. */
    public static ListedColumn constant(String key, String label, String sql, List<ListedConstant> constants) {
        return new ListedColumn(key, label, Kind.CONSTANT, sql, List.copyOf(constants), Map::of, null, true);
    }

    /** A column of keys with names that the practice knows. */
    public static ListedColumn key(String key, String label, String sql, Supplier<Map<String, String>> names) {
        return new ListedColumn(key, label, Kind.KEY, sql, List.of(), names, null, true);
    }

    /** Any other column. */
    public static ListedColumn of(String key, String label, Kind kind, String sql) {
        return new ListedColumn(key, label, kind, sql, List.of(), Map::of, null, true);
    }

    /** The same, sorted by that order when its heading is pressed. */
    public ListedColumn sortedBy(String by) {
        return new ListedColumn(key, label, kind, sql, constants, names, by, usual);
    }

    /** The same, shown only to those who choose it. */
    public ListedColumn onDemand() {
        return new ListedColumn(key, label, kind, sql, constants, names, order, false);
    }

    /** The constant with this value. */
    public Optional<ListedConstant> constant(Object value) {
        return constants.stream()
                .filter(constant -> constant.value().equals(value))
                .findFirst();
    }
}
