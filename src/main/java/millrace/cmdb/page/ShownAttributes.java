package millrace.cmdb.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import millrace.cmdb.Item;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemType.Attribute;

/**
 * The attributes of an item by the practices that use them.
 *
 * @param practices the groups by the name of the practice; an attribute that several use stands under the first
 * @param unused those that nobody uses
 * @param untold those that the type has and the record does not
 */
record ShownAttributes(Map<String, List<Line>> practices, List<Line> unused, List<String> untold) {

    /**
     * An attribute with its value.
     *
     * @param value null when whoever reads may not see it
     * @param others the other practices that use it
     */
    record Line(String key, String label, Object value, List<String> others) {}

    static ShownAttributes of(Item item, ItemType type) {
        Map<String, List<Line>> practices = new TreeMap<>();
        List<Line> unused = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (var attribute : type.attributes()) {
            var value = item.details().attributes().get(attribute.key());
            var hidden = item.hidden().contains(attribute.key());
            if (value == null && !hidden) {
                untold.add(attribute.label());
            } else if (attribute.unused()) {
                unused.add(line(attribute, value, List.of()));
            } else {
                var users = attribute.usedBy().stream()
                        .sorted(Comparator.naturalOrder())
                        .toList();
                practices
                        .computeIfAbsent(users.get(0), first -> new ArrayList<>())
                        .add(line(attribute, value, users.subList(1, users.size())));
            }
        }
        return new ShownAttributes(practices, unused, untold);
    }

    private static Line line(Attribute attribute, Object value, List<String> others) {
        return new Line(attribute.key(), attribute.label(), value, others);
    }
}
