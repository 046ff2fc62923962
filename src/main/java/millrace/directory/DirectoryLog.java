package millrace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The append-only history of people and teams, attributed to whoever acts. */
@Service
public class DirectoryLog {

    private static final String INSERT =
            """
            insert into millrace.directory_change (at, actor, entry_kind, entry, added, field, from_value, to_value)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT =
            "select at, actor, entry_kind, entry, added, field, from_value, to_value from millrace.directory_change ";
    private static final String MEMBERS = "members";
    private static final Map<String, Function<Person, Object>> OF_PERSON = new LinkedHashMap<>();
    private static final Map<String, Function<Team, Object>> OF_TEAM = new LinkedHashMap<>();

    static {
        OF_PERSON.put("name", Person::name);
        OF_PERSON.put("email", Person::email);
        OF_PERSON.put("kind", Person::kind);
        OF_PERSON.put("active", Person::active);
        OF_PERSON.put("roles", person -> list(person.roles()));
        OF_PERSON.put("manager", person -> person.position().manager());
        OF_PERSON.put("department", person -> person.position().department());
        OF_PERSON.put("vip", person -> person.position().vip());
        OF_PERSON.put("deputy", person -> person.position().deputy());
        OF_TEAM.put("name", Team::name);
        OF_TEAM.put("lead", Team::lead);
        OF_TEAM.put("active", Team::active);
    }

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    DirectoryLog(JdbcTemplate batches, JdbcClient jdbc, Actors actors, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(PeopleChanged fact) {
        write(fact.edits().stream().flatMap(edit -> rows("PERSON", edit.after().key(), edit, OF_PERSON)));
    }

    @EventListener
    void on(TeamsChanged fact) {
        write(fact.edits().stream()
                .flatMap(edit -> Stream.concat(rows("TEAM", edit.after().key(), edit, OF_TEAM), members(edit))));
    }

    /** What happened to the person, their memberships included, newest first. */
    public List<DirectoryChange> ofPerson(String key, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                          where entry_kind = 'PERSON' and entry = :key
                             or field = 'members' and coalesce(from_value, to_value) = :key
                          order by id desc limit :limit""")
                .param("key", key)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** What happened to the team, newest first. */
    public List<DirectoryChange> ofTeam(String key, int limit) {
        return jdbc.sql(SELECT + "where entry_kind = 'TEAM' and entry = ? order by id desc limit ?")
                .params(key, limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static <T> Stream<Object[]> rows(
            String kind, String key, Edit<T> edit, Map<String, Function<T, Object>> of) {
        return of.entrySet().stream()
                .map(field -> row(
                        kind,
                        key,
                        edit.before() == null,
                        field.getKey(),
                        edit.before() == null ? null : text(field.getValue().apply(edit.before())),
                        text(field.getValue().apply(edit.after()))))
                .filter(row -> !Objects.equals(row[4], row[5]))
                // of somebody new: what they are called, and what is not usual
                .filter(row ->
                        edit.before() != null || !List.of("false", "HUMAN", "").contains(row[5]));
    }

    private static Stream<Object[]> members(Edit<Team> edit) {
        var team = edit.after();
        var before = edit.before() == null ? Set.<String>of() : edit.before().members();
        return Stream.concat(
                before.stream()
                        .filter(person -> !team.members().contains(person))
                        .sorted()
                        .map(person -> row("TEAM", team.key(), false, MEMBERS, person, null)),
                team.members().stream()
                        .filter(person -> !before.contains(person))
                        .sorted()
                        .map(person -> row("TEAM", team.key(), false, MEMBERS, null, person)));
    }

    private static Object[] row(String kind, String key, boolean added, String field, String from, String to) {
        return new Object[] {kind, key, added, field, from, to};
    }

    private void write(Stream<Object[]> rows) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var actor = actors.current().person();
        List<Object[]> all = rows.map(row -> {
                    var whole = new ArrayList<Object>(List.of(at, actor));
                    Collections.addAll(whole, row);
                    return whole.toArray();
                })
                .toList();
        batches.batchUpdate(INSERT, all);
    }

    private static DirectoryChange read(ResultSet row) throws SQLException {
        var membership = MEMBERS.equals(row.getString("field"));
        return new DirectoryChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getBoolean("added"),
                membership ? row.getString("entry") : null,
                row.getString("field"),
                row.getString("from_value"),
                row.getString("to_value"));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
