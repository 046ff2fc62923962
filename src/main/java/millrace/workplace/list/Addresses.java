package millrace.workplace.list;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.record.InvalidInput;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedConstant;
import millrace.workplace.ListedFilter;
import millrace.workplace.ListedKind;

/** Reads what the address of a list says; what is misspelt is refused, because it would show too much without a word. */
final class Addresses {

    private static final int LONGEST_TEXT = 200;
    private static final Duration LONGEST_TIME = Duration.ofDays(36_500);
    private static final List<String> COMMON = List.of("text", "sort", "order", "cursor", "limit", "columns", "count");

    private final ListedKind kind;
    private final Map<String, List<String>> given = new LinkedHashMap<>();

    private Addresses(ListedKind kind, Map<String, String[]> parameters) {
        this.kind = kind;
        parameters.forEach((name, values) -> {
            refuseUnknown(name);
            var stated = Stream.of(values)
                    .filter(value -> value != null && !value.isBlank())
                    .map(String::strip)
                    .toList();
            if (stated.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw wrong(name, "must be text");
            }
            if (!stated.isEmpty()) {
                given.put(name, stated);
            }
        });
    }

    static Wanted read(ListedKind kind, Map<String, String[]> parameters) {
        return new Addresses(kind, parameters).wanted();
    }

    private Wanted wanted() {
        var filters = new LinkedHashMap<String, List<String>>();
        for (var filter : kind.filters()) {
            var values = given.containsKey(filter.key()) ? values(filter) : List.<String>of();
            if (!values.isEmpty()) {
                filters.put(filter.key(), values);
            }
        }
        var text = one("text");
        if (text != null && text.length() > LONGEST_TEXT) {
            throw wrong("text", "must be at most %d characters".formatted(LONGEST_TEXT));
        }
        return new Wanted(kind, filters, text, sorting(), columns(), one("cursor"), limit());
    }

    private void refuseUnknown(String name) {
        Set<String> known = new TreeSet<>(COMMON);
        kind.filters().forEach(filter -> known.add(filter.key()));
        if (!known.contains(name)) {
            throw wrong(name, "no such filter; there are " + String.join(", ", known));
        }
    }

    private List<String> values(ListedFilter filter) {
        return switch (filter.kind()) {
            case SEVERAL ->
                parts(filter.key())
                        .map(part -> constant(filter, part))
                        .distinct()
                        .toList();
            case STATE -> List.of(constant(filter, one(filter.key())));
            case WITHIN -> List.of(duration(filter.key()).toString());
            case PERSON, TEAM, KEY -> List.of(one(filter.key()));
        };
    }

    private static String constant(ListedFilter filter, String part) {
        return filter.constants().stream()
                .map(ListedConstant::value)
                .filter(value -> value.equalsIgnoreCase(part))
                .findFirst()
                .orElseThrow(() -> wrong(
                        filter.key(),
                        filter.constants().stream()
                                .map(ListedConstant::value)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private Duration duration(String name) {
        try {
            var duration = Duration.parse(one(name));
            if (!duration.isNegative() && duration.compareTo(LONGEST_TIME) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw (InvalidInput) wrong(name, "must be a duration such as P7D").initCause(e);
        }
        throw wrong(name, "must be a duration such as P7D");
    }

    private Sorting sorting() {
        var name = one("sort");
        var by = name == null
                ? kind.orders().get(0)
                : kind.order(name)
                        .orElseThrow(() -> wrong(
                                "sort",
                                kind.orders().stream()
                                        .map(order -> order.key())
                                        .collect(Collectors.joining(", ", "must be one of ", ""))));
        var direction = one("order");
        if (direction == null) {
            return Sorting.usual(by);
        }
        if (!List.of("ASC", "DESC").contains(direction.toUpperCase(Locale.ROOT))) {
            throw wrong("order", "must be one of ASC, DESC");
        }
        return new Sorting(by, direction.equalsIgnoreCase("DESC"));
    }

    private List<ListedColumn> columns() {
        if (!given.containsKey("columns")) {
            return kind.columns().stream().filter(ListedColumn::usual).toList();
        }
        var chosen = new ArrayList<ListedColumn>();
        // without its number a record could not be opened
        chosen.add(kind.columns().get(0));
        parts("columns")
                .map(part -> kind.column(part).orElseThrow(() -> wrong("columns", "there is no column " + part)))
                .filter(column -> !chosen.contains(column))
                .forEach(chosen::add);
        return chosen;
    }

    private int limit() {
        var limit = one("limit");
        if (limit == null) {
            return Wanted.USUAL_PAGE;
        }
        if (!limit.matches("\\d{1,4}")
                || Integer.parseInt(limit) < 1
                || Integer.parseInt(limit) > Wanted.LARGEST_PAGE) {
            throw wrong("limit", "must be between 1 and %d".formatted(Wanted.LARGEST_PAGE));
        }
        return Integer.parseInt(limit);
    }

    private String one(String name) {
        var values = given.get(name);
        return values == null ? null : values.get(0);
    }

    private Stream<String> parts(String name) {
        return given.get(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    private static InvalidInput wrong(String field, String words) {
        return new InvalidInput(field, "%s: %s.".formatted(field, words));
    }
}
