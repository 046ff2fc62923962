package millrace.cmdb.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.cmdb.Condition;
import millrace.cmdb.Cut;
import millrace.cmdb.Impact;
import millrace.cmdb.Impact.TouchedService;

/**
 * An answer about impact as a page tells it.
 *
 * @param failing how many items fail
 * @param left how many items are not told here
 */
record ShownImpact(
        List<Line> items,
        List<TouchedService> services,
        List<String> people,
        List<String> teams,
        int all,
        long failing,
        int left,
        Cut cut) {

    /**
     * An item that is touched.
     *
     * @param way numbers and names of the items on the way, without itself and what was asked about
     */
    record Line(String number, String name, Condition condition, int depth, List<Step> way) {}

    /** An item on a way. */
    record Step(String number, String name) {}

    static ShownImpact of(Impact impact, int most) {
        Map<String, String> names = impact.items().stream()
                .collect(Collectors.toMap(Impact.Touched::number, Impact.Touched::name, (one, same) -> one));
        var items = impact.items().stream()
                .limit(most)
                .map(one -> new Line(one.number(), one.name(), one.condition(), one.depth(), way(one, names)))
                .toList();
        return new ShownImpact(
                items,
                impact.services(),
                List.copyOf(impact.people()),
                List.copyOf(impact.teams()),
                impact.items().size(),
                impact.items().stream()
                        .filter(one -> one.condition() == Condition.FAILS)
                        .count(),
                impact.items().size() - items.size(),
                impact.cut());
    }

    private static List<Step> way(Impact.Touched one, Map<String, String> names) {
        var path = one.path();
        return path.size() < 3
                ? List.of()
                : path.subList(1, path.size() - 1).stream()
                        .map(number -> new Step(number, names.getOrDefault(number, number)))
                        .toList();
    }
}
