package millrace.workplace.list;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.directory.Actor;
import millrace.record.VisibilityRule;
import millrace.workplace.ListedFilter;
import millrace.workplace.ListedFilter.Kind;
import millrace.workplace.ListedKind;

/**
 * The query of a list: one part for each way in which a record can be visible and for each place where its words can stand, because
 * each part can use an index of its own and all at once cannot.
 */
final class ListStatement {

    private static final String SAID =
            """
            r.number in (select c.record from millrace.comment c where c.text ilike :pattern and (not c.internal or :insider))""";
    private static final String WORDS =
            """
            r.number in (select w.record from millrace.record_words w
                where w.words @@ to_tsquery('pg_catalog.english', :words))""";
    private static final String OWN = "(r.title ilike :pattern or r.description ilike :pattern or r.number = :number)";

    private final ListedKind kind;
    private final Sorting sorting;
    private final List<String> ways;
    private final List<String> places;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String source;

    ListStatement(Wanted wanted, Cursor cursor, VisibilityRule rule, Actor actor, Clock clock) {
        kind = wanted.kind();
        sorting = cursor == null ? wanted.sorting() : cursor.direction();
        source = kind.records().table();
        ways = rule.ways(actor, "r");
        parameters.putAll(rule.parameters(actor));
        for (var filter : kind.filters()) {
            if (wanted.filters().containsKey(filter.key())) {
                narrow(filter, wanted.filters().get(filter.key()), actor, clock);
            }
        }
        places = wanted.text() == null ? List.of("true") : places(new Terms(wanted.text()), actor);
        if (cursor != null) {
            conditions.add(sorting.after());
            parameters.put("afterKey", cursor.value());
            parameters.put("afterId", cursor.id());
        }
    }

    private void narrow(ListedFilter filter, List<String> values, Actor actor, Clock clock) {
        var meant = filter.kind() == Kind.PERSON && values.contains(ListedFilter.ME) ? List.of(actor.person()) : values;
        conditions.add(filter.narrowing().condition(meant, sorting.by()));
        source = filter.narrowing().source(source, sorting.by());
        parameters.put(
                filter.key(),
                filter.kind() == Kind.WITHIN
                        ? clock.instant().minus(Duration.parse(meant.get(0))).atOffset(ZoneOffset.UTC)
                        : meant.get(0));
    }

    private List<String> places(Terms terms, Actor actor) {
        parameters.put("pattern", terms.pattern());
        parameters.put("number", terms.number(kind.records().prefix()));
        parameters.put("words", terms.all(actor));
        parameters.put("insider", VisibilityRule.seesInternal(actor));
        return List.of(OWN, WORDS, SAID);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The rows of a page, in the order in which they are read. */
    String page() {
        return parts(
                        "r.id, " + columns(kind) + ", " + sorting.by().sql() + " as sort_key",
                        "order by %s limit :rows"
                                .formatted(sorting.clause(sorting.by().sql(), "r.id")))
                + " order by %s limit :rows".formatted(sorting.clause("sort_key", "id"));
    }

    /** How many there are, up to a bound. */
    String count() {
        return "select count(*) from (" + parts("r.id", "limit :rows") + " limit :rows) counted";
    }

    /** The columns of a kind, each under its key. */
    static String columns(ListedKind kind) {
        return kind.columns().stream()
                .map(column -> "%s as \"%s\"".formatted(column.sql(), column.key()))
                .collect(Collectors.joining(", "));
    }

    private String parts(String columns, String end) {
        return ways.stream()
                .flatMap(way -> places.stream().map(place -> part(columns, way, place, end)))
                .collect(Collectors.joining(" union ", "select * from (", ") found"));
    }

    private String part(String columns, String way, String place, String end) {
        var all = new ArrayList<>(conditions);
        all.add(place);
        return "(select %s from %s r where %s and %s %s)"
                .formatted(columns, source, way, String.join(" and ", all), end);
    }
}
