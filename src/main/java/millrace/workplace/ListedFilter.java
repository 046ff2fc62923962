package millrace.workplace;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Something by which a list is narrowed.
 *
 * @param key its name in addresses
 * @param constants the values it can have; empty where it has any
 * @param names the keys it can have, with their names, where they are neither people nor teams
 */
public record ListedFilter(
        String key,
        String label,
        Kind kind,
        List<ListedConstant> constants,
        Supplier<Map<String, String>> names,
        Narrowing narrowing) {

    /** What its values are. */
    public enum Kind {
        /** Several constants. */
        SEVERAL,
        /** True for what is open, false for what is over. */
        STATE,
        PERSON,
        TEAM,
        KEY,
        /** A duration back from now. */
        WITHIN
    }

    /** The part of a query that leaves out the others. */
    public interface Narrowing {

        /**
         * A condition on the table under the alias {@code r}. Constants may stand in it; any other value is the parameter that
         * is called like the filter.
         */
        String condition(List<String> values, ListedOrder order);

        /** Where the records are taken from: the table, or a part of it that is found faster by itself. */
        default String source(String table, ListedOrder order) {
            return table;
        }
    }

    /** Any of several constants of a column. */
    public static ListedFilter several(String key, String label, String column, List<ListedConstant> constants) {
        return several(key, label, constants, (values, order) -> in(column, values));
    }

    /** Any of several constants, asked for in a way of the practice's own. */
    public static ListedFilter several(String key, String label, List<ListedConstant> constants, Narrowing narrowing) {
        return new ListedFilter(key, label, Kind.SEVERAL, List.copyOf(constants), Map::of, narrowing);
    }

    /** What is open, or what is over. */
    public static ListedFilter state(String key, String label, String open, String over) {
        var constants = List.of(new ListedConstant("true", "Open"), new ListedConstant("false", "Closed or cancelled"));
        Narrowing narrowing = (values, order) -> values.contains("true") ? open : over;
        return new ListedFilter(key, label, Kind.STATE, constants, Map::of, narrowing);
    }

    /** Whoever is named in a column; {@link #NOBODY} finds where nobody is. */
    public static ListedFilter person(String key, String label, String column) {
        return new ListedFilter(key, label, Kind.PERSON, List.of(), Map::of, equal(key, column));
    }

    /** The team that has it. */
    public static ListedFilter team(String key, String label, String column) {
        return new ListedFilter(key, label, Kind.TEAM, List.of(), Map::of, equal(key, column));
    }

    /** One of the keys that the practice knows by name. */
    public static ListedFilter key(String key, String label, String column, Supplier<Map<String, String>> names) {
        return new ListedFilter(key, label, Kind.KEY, List.of(), names, equal(key, column));
    }

    /** What happened since so long ago. */
    public static ListedFilter within(String key, String label, Narrowing narrowing) {
        return new ListedFilter(key, label, Kind.WITHIN, List.of(), Map::of, narrowing);
    }

    // no key of a person begins with a dot
    public static final String NOBODY = ".nobody";
    public static final String ME = ".me";

    /** A condition that a column has one of these constants. */
    public static String in(String column, List<String> constants) {
        return constants.stream()
                .sorted()
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", ", column + " in (", ")"));
    }

    private static Narrowing equal(String key, String column) {
        return (values, order) -> values.contains(NOBODY) ? column + " is null" : "%s = :%s".formatted(column, key);
    }
}
