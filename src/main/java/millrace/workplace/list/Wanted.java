package millrace.workplace.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedKind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list says: filters, words, order, columns, and where in the list one is.
 *
 * @param filters values by the key of their filter, as they came
 * @param text words to look for, or a number; null for none
 * @param cursor where the page begins; null for the first one
 */
public record Wanted(
        ListedKind kind,
        Map<String, List<String>> filters,
        String text,
        Sorting sorting,
        List<ListedColumn> columns,
        String cursor,
        int limit) {

    public static final int USUAL_PAGE = 50;
    public static final int LARGEST_PAGE = 200;

    /** The value of a filter that has one. */
    public String value(String filter) {
        var values = filters.get(filter);
        return values == null ? null : values.get(0);
    }

    /** The same list in another order, from its beginning. */
    public Wanted sorted(Sorting other) {
        return new Wanted(kind, filters, text, other, columns, null, limit);
    }

    /** What stands in the address of this list, from its beginning; what is usual is left out. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        filters.forEach((filter, values) -> address.queryParam(filter, encoded(String.join(",", values))));
        if (text != null) {
            address.queryParam("text", encoded(text));
        }
        if (!columns.equals(kind.columns().stream().filter(ListedColumn::usual).toList())) {
            address.queryParam(
                    "columns", columns.stream().map(ListedColumn::key).collect(Collectors.joining(",")));
        }
        if (limit != USUAL_PAGE) {
            address.queryParam("limit", limit);
        }
        var usual = sorting.by().equals(kind.orders().get(0));
        if (!usual || !isNarrowed()) {
            // something has to stand there: an address without a question leads to what people usually want
            address.queryParam("sort", sorting.by().key());
        }
        if (sorting.descending() != sorting.by().descending()) {
            address.queryParam("order", sorting.descending() ? "DESC" : "ASC");
        }
        return address.build(true).getQuery();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }

    /** The same list from another place on. */
    public Wanted at(String place, int rows) {
        return new Wanted(kind, filters, text, sorting, columns, place, rows);
    }

    /** Whether this is narrowed by anything. */
    public boolean isNarrowed() {
        return text != null || !filters.isEmpty();
    }
}
