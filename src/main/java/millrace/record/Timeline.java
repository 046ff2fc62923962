package millrace.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import millrace.database.WrittenTogether;
import millrace.directory.Actors;
import millrace.record.TimelineEntry.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The append-only history of every record, attributed to whoever acts. */
@Service
public class Timeline {

    private static final String INSERT =
            """
            insert into millrace.timeline (record, at, actor, via, kind, field, from_value, to_value, note, internal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_EACH =
            """
            with each as (select record, place from unnest(?) with ordinality as number (record, place))
            insert into millrace.timeline (record, at, actor, via, kind, field, from_value, to_value, note, internal)
            select record, ?, ?, ?, ?, ?, ?, ?, ?, ? from each order by place""";
    private static final String COLUMNS =
            "at, actor, via, kind, field, from_value, to_value, note, internal from millrace.timeline ";
    private static final String SELECT = "select " + COLUMNS;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Actors actors;
    private final Mentions mentions;
    private final Clock clock;
    private final WrittenTogether<Object[]> rows = new WrittenTogether<>(this::write);

    Timeline(JdbcTemplate jdbc, JdbcClient client, Actors actors, Mentions mentions, Clock clock) {
        this.mentions = mentions;
        this.jdbc = jdbc;
        this.client = client;
        this.actors = actors;
        this.clock = clock;
    }

    /** Writes what happens now, by whoever acts now. */
    public void add(String record, Kind kind, String note) {
        add(record, List.of(entry(kind, null, null, null, note)));
    }

    /** Writes the change of one field; nothing is written when the values are equal. */
    public void changed(String record, Kind kind, String field, Object from, Object to, String note) {
        if (!Objects.equals(from, to)) {
            add(record, List.of(entry(kind, field, text(from), text(to), note)));
        }
    }

    /** Writes a change that only agents see, for instance because it names another record. */
    public void changedInternally(String record, Kind kind, String field, String from, String to, String note) {
        var entry = entry(kind, field, from, to, note);
        add(
                record,
                List.of(new TimelineEntry(entry.at(), entry.actor(), entry.via(), kind, field, from, to, note, true)));
    }

    /** Writes entries with their own times and actors, for history that happened elsewhere. */
    public void add(String record, List<TimelineEntry> entries) {
        rows.add(entries.stream().map(entry -> row(record, entry)).toList());
    }

    /** Writes the histories of many records at once, by their numbers. */
    public void add(Map<String, List<TimelineEntry>> histories) {
        rows.add(histories.entrySet().stream()
                .flatMap(history -> history.getValue().stream().map(entry -> row(history.getKey(), entry)))
                .toList());
    }

    /** Writes the same on the timelines of many records at once, by their numbers. */
    public void addToEach(Collection<String> records, TimelineEntry entry) {
        rows.flush();
        var values = row(null, entry);
        values[0] = records.toArray(String[]::new);
        client.sql(INSERT_EACH).params(values).update();
    }

    private void write(List<Object[]> together) {
        jdbc.batchUpdate(INSERT, together);
    }

    /** An entry that happens now, by whoever acts now. */
    public TimelineEntry entry(Kind kind, String field, String from, String to, String note) {
        String via = actors.via().orElse(null);
        return new TimelineEntry(clock.instant(), actors.current().person(), via, kind, field, from, to, note, false);
    }

    /** The record's history, oldest first; entries for agents only are left out for others. */
    public List<TimelineEntry> of(Sighted record) {
        rows.flush();
        return mentions.cleaned(
                record.number(),
                client.sql(SELECT + "where record = ? and (not internal or ?) order by at, id")
                        .params(record.number(), VisibilityRule.seesInternal(record.by()))
                        .query((row, n) -> entry(row))
                        .list());
    }

    /** A page of the record's history; entries for agents only are left out for others. */
    public TimelineFilter.Page page(Sighted record, TimelineFilter filter) {
        rows.flush();
        var found = client.sql("select id, " + COLUMNS + "where " + filter.condition())
                .param("record", record.number())
                .param("insider", VisibilityRule.seesInternal(record.by()))
                .param("kinds", filter.kinds().stream().map(Kind::name).toArray(String[]::new))
                .param("actor", filter.actor())
                .param("internal", filter.internal())
                .param("after", filter.after())
                .param("rows", filter.limit() + 1)
                .query((row, n) -> Map.entry(row.getLong("id"), entry(row)))
                .list();
        var shown = found.subList(0, Math.min(found.size(), filter.limit()));
        return new TimelineFilter.Page(
                mentions.cleaned(
                        record.number(), shown.stream().map(Map.Entry::getValue).toList()),
                found.size() > filter.limit() ? shown.get(shown.size() - 1).getKey() : null);
    }

    /** What happened after that position, oldest first, as far as whoever asks may read it. */
    public List<TimelineEntry> since(Sighted record, long position) {
        rows.flush();
        return mentions.cleaned(
                record.number(),
                client.sql(SELECT + "where record = ? and id > ? and (not internal or ?) order by id")
                        .params(record.number(), position, VisibilityRule.seesInternal(record.by()))
                        .query((row, n) -> entry(row))
                        .list());
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("via"),
                Kind.valueOf(row.getString("kind")),
                row.getString("field"),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("note"),
                row.getBoolean("internal"));
    }

    /** How far the record's history goes now, for its practice; what happens later comes after this. */
    public long position(String record) {
        rows.flush();
        return client.sql("select coalesce(max(id), 0) from millrace.timeline where record = ?")
                .param(record)
                .query(Long.class)
                .single();
    }

    /** What happened to the record after that position, oldest first, entries for agents only included; for its practice. */
    public List<TimelineEntry> since(String record, long position) {
        rows.flush();
        return client.sql(SELECT + "where record = ? and id > ? order by id")
                .params(record, position)
                .query((row, n) -> entry(row))
                .list();
    }

    private static Object[] row(String record, TimelineEntry entry) {
        return new Object[] {
            record,
            utc(entry.at()),
            entry.actor(),
            entry.via(),
            entry.kind().name(),
            entry.field(),
            entry.from(),
            entry.to(),
            entry.note(),
            entry.internal()
        };
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
