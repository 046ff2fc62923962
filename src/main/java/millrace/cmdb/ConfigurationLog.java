package millrace.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import millrace.cmdb.ConfigurationChange.Kind;
import millrace.directory.Actors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The append-only history of sources and of types of items, attributed to whoever acts. */
@Component
public class ConfigurationLog {

    private static final String INSERT =
            """
            insert into millrace.configuration_change (at, actor, entry_kind, entry, added, field, from_value, to_value)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT =
            """
            select id, at, actor, added, field, from_value, to_value from millrace.configuration_change
            where entry_kind = ? and entry = ? and id < ? order by id desc limit ?""";

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Clock clock;

    ConfigurationLog(JdbcTemplate jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Writes what is different, by whoever acts now.
     *
     * @param before everything that was said, by its name; null when it is new
     */
    public void write(Kind kind, String entry, Map<String, String> before, Map<String, String> after) {
        var earlier = before == null ? Map.<String, String>of() : before;
        var fields = new TreeSet<>(earlier.keySet());
        fields.addAll(after.keySet());
        fields.removeIf(field -> Objects.equals(earlier.get(field), after.get(field)));
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var actor = actors.current().person();
        jdbc.batchUpdate(
                INSERT,
                fields.stream()
                        .map(field -> new Object[] {
                            at, actor, kind.name(), entry, before == null, field, earlier.get(field), after.get(field)
                        })
                        .toList());
    }

    /**
     * What was changed, newest first.
     *
     * @param before place of the last change on the page before; null for the first page
     */
    public List<ConfigurationChange> of(Kind kind, String entry, Long before, int limit) {
        return jdbc.query(
                SELECT,
                (row, n) -> read(row),
                kind.name(),
                entry,
                Objects.requireNonNullElse(before, Long.MAX_VALUE),
                limit);
    }

    private static ConfigurationChange read(ResultSet row) throws SQLException {
        return new ConfigurationChange(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getBoolean("added"),
                row.getString("field"),
                row.getString("from_value"),
                row.getString("to_value"));
    }
}
