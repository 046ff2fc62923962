package millrace.incident.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.incident.Awaited;
import millrace.incident.Phase;
import millrace.record.InvalidInput;
import millrace.record.Priority;
import millrace.record.VisibilityRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of incidents, each page as fast as the first; whoever asks sees only what they may see. */
@Service
@Transactional(readOnly = true)
public class IncidentSearch {

    public static final int USUAL_PAGE = 50;
    public static final int LARGEST_PAGE = 200;

    private static final String COLUMNS =
            """
            i.id, i.number, i.title, i.priority, i.phase, i.waits_for, i.team, i.assignee, i.reporter, i.service,
            i.opened_at, i.updated_at, i.resolved_at, i.closed_at""";
    // as in the partial indexes of the lists, word for word
    private static final String OPEN = "i.phase not in ('CLOSED', 'CANCELLED')";
    private static final String OVER = "i.phase in ('CLOSED', 'CANCELLED')";

    private final JdbcClient jdbc;
    private final VisibilityRule rule;
    private final Actors actors;

    IncidentSearch(JdbcClient jdbc, VisibilityRule rule, Actors actors) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
    }

    /**
     * A page of a list.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Page(List<IncidentSummary> incidents, String next) {}

    /**
     * The page of matching incidents that begins after the cursor.
     *
     * @param cursor {@code next} of the page before; null for the first page
     * @param limit at most so many, 1 to 200
     * @throws InvalidInput when cursor or limit cannot be used
     */
    public Page find(IncidentFilter filter, IncidentOrder order, String cursor, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidInput("limit", "limit: must be between 1 and %d.".formatted(LARGEST_PAGE));
        }
        var actor = actors.current();
        Map<String, Object> parameters = new HashMap<>(rule.parameters(actor));
        var conditions = conditions(filter, order, parameters);
        if (cursor != null) {
            var start = Cursor.read(cursor, order);
            conditions.add(order.after());
            parameters.put("afterKey", start.value());
            parameters.put("afterId", start.id());
        }
        var found = run(query(actor, source(filter, order), conditions, order), parameters, limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(
                        found.subList(0, limit),
                        Cursor.after(found.get(limit - 1), order).word());
    }

    /** Those of these incidents that whoever asks may see, by number. */
    public Map<String, IncidentSummary> named(Collection<String> numbers) {
        var actor = actors.current();
        return jdbc
                .sql("select " + COLUMNS + " from millrace.incident i where i.number = any(:numbers) and "
                        + rule.condition(actor, "i"))
                .params(rule.parameters(actor))
                .param("numbers", numbers.toArray(String[]::new))
                .query(IncidentSearch::summary)
                .stream()
                .collect(Collectors.toMap(IncidentSummary::number, Function.identity()));
    }

    /** One query for each way in which an incident can be visible, so that each can use the index of its own. */
    private String query(Actor actor, String source, List<String> conditions, IncidentOrder order) {
        return rule.ways(actor, "i").stream()
                .map(way -> "(select %s, %s as sort_key from %s i where %s and %s order by %s limit :rows)"
                        .formatted(
                                COLUMNS,
                                order.key(),
                                source,
                                way,
                                String.join(" and ", conditions),
                                order.clause(order.key(), "i.id")))
                .collect(Collectors.joining(
                        " union ",
                        "select * from (",
                        ") found order by %s limit :rows".formatted(order.clause("sort_key", "id"))));
    }

    /** Few of many are recent: found by their date first, because no other order leads to them. */
    private static String source(IncidentFilter filter, IncidentOrder order) {
        return filter.resolvedAfter() == null || order.by() == IncidentOrder.By.UPDATED
                ? "millrace.incident"
                : "(select * from millrace.incident where resolved_at >= :resolvedAfter offset 0)";
    }

    private List<IncidentSummary> run(String query, Map<String, Object> parameters, int rows) {
        // a plan that fits every value fits a team with ten incidents as badly as one with a million
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        return jdbc.sql(query)
                .params(parameters)
                .param("rows", rows)
                .query(IncidentSearch::summary)
                .list();
    }

    private static List<String> conditions(IncidentFilter filter, IncidentOrder order, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (filter.open() != null) {
            conditions.add(filter.open() ? OPEN : OVER);
        }
        if (!filter.phases().isEmpty()) {
            conditions.add("i.phase in (%s)".formatted(constants(filter.phases())));
        }
        if (!filter.priorities().isEmpty()) {
            conditions.add(priorities(filter.priorities(), order));
        }
        equal("team", filter.team(), conditions, parameters);
        equal("assignee", filter.assignee(), conditions, parameters);
        equal("service", filter.service(), conditions, parameters);
        if (filter.resolvedAfter() != null) {
            conditions.add("i.resolved_at >= :resolvedAfter and i.updated_at >= :resolvedAfter");
            parameters.put("resolvedAfter", filter.resolvedAfter().atOffset(ZoneOffset.UTC));
        }
        if (filter.text() != null) {
            conditions.add("(i.title ilike :pattern or i.description ilike :pattern or i.number = :number)");
            parameters.put("pattern", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            parameters.put("number", number(filter.text()));
        }
        return conditions;
    }

    /** In the order of priorities a row of them is a piece of the list, which a walk begins and ends at. */
    private static String priorities(Set<Priority> wanted, IncidentOrder order) {
        var first = IncidentOrder.digit(Collections.min(wanted));
        var last = IncidentOrder.digit(Collections.max(wanted));
        return order.by() == IncidentOrder.By.PRIORITY && last - first + 1 == wanted.size()
                ? "i.priority_order >= %d and i.priority_order < %d"
                        .formatted(IncidentOrder.firstOf(first), IncidentOrder.firstOf(last + 1))
                : "i.priority in (%s)".formatted(constants(wanted));
    }

    private static void equal(String column, String value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add("i.%1$s = :%1$s".formatted(column));
            parameters.put(column, value);
        }
    }

    private static String constants(Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> "'" + value.name() + "'").sorted().collect(Collectors.joining(", "));
    }

    private static String number(String text) {
        return text.matches("\\d+") ? "INC-" + text : text.toUpperCase(Locale.ROOT);
    }

    private static IncidentSummary summary(ResultSet row, int n) throws SQLException {
        var priority = row.getString("priority");
        return new IncidentSummary(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                priority == null ? null : Priority.valueOf(priority),
                Phase.valueOf(row.getString("phase")),
                Awaited.valueOf(row.getString("waits_for")),
                row.getString("team"),
                row.getString("assignee"),
                row.getString("reporter"),
                row.getString("service"),
                instant(row, "opened_at"),
                instant(row, "updated_at"),
                instant(row, "resolved_at"),
                instant(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
