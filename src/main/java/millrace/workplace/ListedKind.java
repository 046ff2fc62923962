package millrace.workplace;

import java.util.List;
import java.util.Optional;
import millrace.record.RecordKind;

/**
 * A kind of record that has a list; its practice publishes it as a bean. The table has, besides what the rule of visibility needs, the
 * columns id, title, description, opened_at and updated_at; triggers keep its words in {@code record_words}.
 *
 * @param key what it is called in addresses, such as incidents
 * @param opening what it is called to open one, such as Report an incident; the form is at the path, below new
 * @param path where its list is; a record's page is below, by its number
 * @param columns what can be shown, the number first
 * @param orders what it can be sorted by, the usual one first
 * @param views what people often want; whoever works here gets the first one that they did not choose otherwise
 */
public record ListedKind(
        RecordKind records,
        String key,
        String singular,
        String plural,
        String opening,
        String path,
        List<ListedColumn> columns,
        List<ListedFilter> filters,
        List<ListedOrder> orders,
        List<ListedView> views,
        ListedActs acts) {

    public ListedKind {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
        views = List.copyOf(views);
    }

    public Optional<ListedOrder> order(String name) {
        return orders.stream()
                .filter(order -> order.key().equalsIgnoreCase(name))
                .findFirst();
    }

    public Optional<ListedColumn> column(String name) {
        return columns.stream().filter(column -> column.key().equals(name)).findFirst();
    }

    /** The address of a record's page. */
    public String address(String number) {
        return path + "/" + number;
    }

    /** Whether this reads like the number of a record of this kind. */
    public boolean has(String number) {
        return number.matches(records.prefix() + "-\\d+");
    }
}
