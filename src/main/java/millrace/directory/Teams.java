package millrace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import millrace.database.Remembered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All teams and who belongs to them. */
@Repository
class Teams {

    private static final String SELECT =
            """
            select t.*, array(select person from millrace.team_member where team = t.key) as members
            from millrace.team t\s""";
    private static final String INSERT =
            "insert into millrace.team as known (key, name, lead, active) values (?, ?, ?, ?) on conflict (key) do ";
    private static final int ROWS_A_BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Remembered<Optional<Team>> known = new Remembered<>();

    Teams(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Team> find(String key) {
        return known.get(key, this::read);
    }

    private Optional<Team> read(String key) {
        return jdbc.sql(SELECT + "where key = ?")
                .param(key)
                .query((row, n) -> team(row))
                .optional();
    }

    /** The team, for whoever wants to change it: others who want to wait until this is done. */
    Optional<Edition<Team>> edition(String key, boolean toChange) {
        return jdbc.sql(SELECT + "where key = ?" + (toChange ? " for update" : ""))
                .param(key)
                .query((row, n) -> new Edition<>(team(row), row.getLong("version")))
                .optional();
    }

    List<Team> findAll(Collection<String> keys) {
        return jdbc.sql(SELECT + "where key = any(?) order by key")
                .param(keys.toArray(String[]::new))
                .query((row, n) -> team(row))
                .list();
    }

    List<Team> search(Search search) {
        return jdbc.sql(
                        SELECT
                                + """
                                where key > :after and (cast(:active as boolean) is null or active = :active)
                                  and (key ilike :pattern or name ilike :pattern)
                                order by key limit :limit""")
                .param("after", search.start())
                .param("active", search.active(), java.sql.Types.BOOLEAN)
                .param("pattern", search.pattern())
                .param("limit", search.limit())
                .query((row, n) -> team(row))
                .list();
    }

    Set<String> of(String person) {
        return Set.copyOf(jdbc.sql("select team from millrace.team_member where person = ?")
                .param(person)
                .query(String.class)
                .list());
    }

    Set<String> ledBy(String person) {
        return Set.copyOf(jdbc.sql("select key from millrace.team where lead = ? and active")
                .param(person)
                .query(String.class)
                .list());
    }

    void save(Team team) {
        known.forget();
        String update =
                "update set name = excluded.name, lead = excluded.lead, active = excluded.active, version = known.version + 1";
        batches.update(INSERT + update, team.key(), team.name(), team.lead(), team.active());
        batches.update(
                "delete from millrace.team_member where team = ? and person <> all(?)",
                team.key(),
                team.members().toArray(String[]::new));
        addMembers(team);
    }

    /** Adds those whose key is new, with their members, leaves the others as they are. */
    void addUnknown(Collection<Team> teams) {
        known.forget();
        batches.batchUpdate(INSERT + "nothing", teams, ROWS_A_BATCH, (statement, team) -> {
            statement.setString(1, team.key());
            statement.setString(2, team.name());
            statement.setString(3, team.lead());
            statement.setBoolean(4, team.active());
        });
        teams.forEach(this::addMembers);
    }

    private void addMembers(Team team) {
        batches.update(
                """
                insert into millrace.team_member (team, person)
                select ?, unnest(cast(? as text[])) on conflict do nothing""",
                team.key(),
                team.members().toArray(String[]::new));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getString("key"),
                row.getString("name"),
                row.getString("lead"),
                row.getBoolean("active"),
                Set.copyOf(People.strings(row.getArray("members"))));
    }
}
