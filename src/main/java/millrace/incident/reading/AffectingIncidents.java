package millrace.incident.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.catalogue.OpenRecords;
import millrace.catalogue.ServiceFigures;
import millrace.catalogue.ServiceRecord;
import millrace.directory.Actors;
import millrace.incident.Phase;
import millrace.record.Priority;
import millrace.record.VisibilityRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The incidents that affect a service or an item, as far as whoever asks may see them. */
@Component
class AffectingIncidents {

    // as in the partial indexes, word for word
    private static final String OPEN = "i.phase not in ('CLOSED', 'CANCELLED') and ";
    private static final String OVER = "i.phase in ('CLOSED', 'CANCELLED') and ";
    private static final String LISTED =
            """
            select distinct i.number, i.title, i.priority, i.phase, i.opened_at, i.priority_order
            from (%s) one join millrace.incident i on i.id = one.id order by %s limit :limit""";
    private static final String URGENT_FIRST = "i.priority_order";
    private static final String NEWEST_FIRST = "i.opened_at desc";

    private final JdbcClient jdbc;
    private final VisibilityRule rule;
    private final Actors actors;

    AffectingIncidents(JdbcClient jdbc, VisibilityRule rule, Actors actors) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
    }

    /** How many are open for each of these, and the worst. */
    Map<String, OpenRecords> open(AffectedBy by, Collection<String> keys) {
        var query = "select one.affected, count(*) as number, min(i.priority) as worst from (%s) one"
                + " join millrace.incident i on i.id = one.id group by one.affected";
        Map<String, OpenRecords> open = new HashMap<>();
        ask(query.formatted(by.all(OPEN + seen())), keys).query((ResultSet row) -> {
            open.put(row.getString("affected"), new OpenRecords(row.getInt("number"), priority(row, "worst")));
        });
        return open;
    }

    /** The open ones of all of these, the most urgent first. */
    List<ServiceRecord> open(AffectedBy by, Collection<String> keys, int limit) {
        return listed(by.first(OPEN + seen(), URGENT_FIRST), URGENT_FIRST, keys, limit);
    }

    /** Those of one, the open ones first. */
    List<ServiceRecord> of(AffectedBy by, String key, int limit) {
        var open = open(by, List.of(key), limit);
        var left = limit - open.size();
        return left == 0
                ? open
                : Stream.concat(
                                open.stream(),
                                listed(by.first(OVER + seen(), NEWEST_FIRST), NEWEST_FIRST, List.of(key), left)
                                        .stream())
                        .toList();
    }

    /** Those of one that were opened since, the newest first. */
    List<ServiceRecord> since(AffectedBy by, String key, Instant when, int limit) {
        var query = LISTED.formatted(by.first("i.opened_at >= :since and " + seen(), NEWEST_FIRST), NEWEST_FIRST);
        return ask(query, List.of(key))
                .param("since", when.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(AffectingIncidents::record)
                .list();
    }

    /** How it went with one, of what was opened from then until then. */
    ServiceFigures figures(AffectedBy by, String key, Instant from, Instant until) {
        var query =
                """
                select count(*) as opened, count(*) filter (where priority in ('P1', 'P2')) as urgent, count(lasted) as restored,
                    percentile_cont(0.5) within group (order by lasted) as typical, max(lasted) as longest
                from (select distinct i.id, i.priority, extract(epoch from i.restored_at - i.opened_at)::double precision as lasted
                    from (%s) one join millrace.incident i on i.id = one.id) all_of_it""";
        return ask(query.formatted(by.all("i.opened_at >= :from and i.opened_at < :until and " + seen())), List.of(key))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ServiceFigures(
                        row.getInt("opened"),
                        row.getInt("urgent"),
                        row.getInt("restored"),
                        duration(row, "typical"),
                        duration(row, "longest")))
                .single();
    }

    private List<ServiceRecord> listed(String pairs, String order, Collection<String> keys, int limit) {
        return ask(LISTED.formatted(pairs, order), keys)
                .param("limit", limit)
                .query(AffectingIncidents::record)
                .list();
    }

    private StatementSpec ask(String query, Collection<String> keys) {
        return jdbc.sql(query).param("keys", keys.toArray(String[]::new)).params(rule.parameters(actors.current()));
    }

    private String seen() {
        return rule.condition(actors.current(), "i");
    }

    private static ServiceRecord record(ResultSet row, int n) throws SQLException {
        var phase = Phase.valueOf(row.getString("phase"));
        return new ServiceRecord(
                row.getString("number"),
                row.getString("title"),
                priority(row, "priority"),
                phase.label(),
                phase.open(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                "/incidents/" + row.getString("number"));
    }

    private static Priority priority(ResultSet row, String column) throws SQLException {
        var priority = row.getString(column);
        return priority == null ? null : Priority.valueOf(priority);
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
