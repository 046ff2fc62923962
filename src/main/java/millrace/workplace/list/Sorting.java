package millrace.workplace.list;

import millrace.workplace.ListedOrder;

/** The order of a list, in one direction. */
public record Sorting(ListedOrder by, boolean descending) {

    /** The order people expect of that key: newest first, most urgent first. */
    static Sorting usual(ListedOrder by) {
        return new Sorting(by, by.descending());
    }

    Sorting reversed() {
        return new Sorting(by, !descending);
    }

    /** The condition that a record comes after the one with these values of key and id. */
    String after() {
        var comparison = descending ? "<" : ">";
        return by.unique()
                ? "%s %s :afterKey".formatted(by.sql(), comparison)
                : "(%s, r.id) %s (:afterKey, :afterId)".formatted(by.sql(), comparison);
    }

    String clause(String key, String id) {
        var direction = descending ? " desc" : "";
        return by.unique() ? key + direction : key + direction + ", " + id + direction;
    }
}
