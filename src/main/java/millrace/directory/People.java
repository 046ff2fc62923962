package millrace.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.database.Remembered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All people. */
@Repository
class People {

    private static final String INSERT =
            """
            insert into millrace.person as known
                (key, name, email, kind, active, roles, manager, department, vip, deputy)
            values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?)
            on conflict (key) do\s""";
    private static final int ROWS_A_BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Remembered<Optional<Person>> known = new Remembered<>();

    People(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Person> find(String key) {
        return known.get(key, this::read);
    }

    private Optional<Person> read(String key) {
        return jdbc.sql("select * from millrace.person where key = ?")
                .param(key)
                .query((row, number) -> person(row))
                .optional();
    }

    /** The person, for whoever wants to change them: others who want to wait until this is done. */
    Optional<Edition<Person>> edition(String key, boolean toChange) {
        return jdbc.sql("select * from millrace.person where key = ?" + (toChange ? " for update" : ""))
                .param(key)
                .query((row, number) -> new Edition<>(person(row), row.getLong("version")))
                .optional();
    }

    /** The active person with the teams that take work, as an actor. */
    Optional<Actor> actor(String key) {
        return jdbc.sql(
                        """
                        select p.key, p.roles, array(
                            select m.team from millrace.team_member m join millrace.team t on t.key = m.team
                            where m.person = p.key and t.active) as teams
                        from millrace.person p where p.key = ? and p.active""")
                .param(key)
                .query((row, number) -> new Actor(
                        row.getString("key"), Set.copyOf(strings(row.getArray("teams"))), roles(row.getArray("roles"))))
                .optional();
    }

    List<Person> findAll(Collection<String> keys) {
        return jdbc.sql("select * from millrace.person where key = any(?) order by key")
                .param(keys.toArray(String[]::new))
                .query((row, number) -> person(row))
                .list();
    }

    List<Person> search(Search search) {
        return jdbc.sql(
                        """
                        select * from millrace.person
                        where key > :after and (cast(:active as boolean) is null or active = :active)
                          and (key ilike :pattern or name ilike :pattern)
                        order by key limit :limit""")
                .param("after", search.start())
                .param("active", search.active(), java.sql.Types.BOOLEAN)
                .param("pattern", search.pattern())
                .param("limit", search.limit())
                .query((row, number) -> person(row))
                .list();
    }

    List<Person> reportingTo(String manager) {
        return jdbc.sql("select * from millrace.person where manager = ? order by key")
                .param(manager)
                .query((row, number) -> person(row))
                .list();
    }

    List<Person> withRole(Role role) {
        return jdbc.sql("select * from millrace.person where ? = any(roles) order by key")
                .param(role.name())
                .query((row, number) -> person(row))
                .list();
    }

    void save(Person person) {
        known.forget();
        String update =
                """
                update set name = excluded.name, email = excluded.email, kind = excluded.kind,
                    active = excluded.active, roles = excluded.roles, manager = excluded.manager,
                    department = excluded.department, vip = excluded.vip, deputy = excluded.deputy,
                    version = known.version + 1""";
        batches.update(INSERT + update, values(person));
    }

    /** Adds those whose key is new, leaves the others as they are. */
    void addUnknown(Collection<Person> people) {
        known.forget();
        batches.batchUpdate(INSERT + "nothing", people, ROWS_A_BATCH, (statement, person) -> {
            Object[] values = values(person);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
    }

    private static Object[] values(Person person) {
        String roles = person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        Position position = person.position();
        return new Object[] {
            person.key(),
            person.name(),
            person.email(),
            person.kind().name(),
            person.active(),
            roles,
            position.manager(),
            position.department(),
            position.vip(),
            position.deputy()
        };
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("key"),
                row.getString("name"),
                row.getString("email"),
                Person.Kind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                roles(row.getArray("roles")),
                new Position(
                        row.getString("manager"),
                        row.getString("department"),
                        row.getBoolean("vip"),
                        row.getString("deputy")));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return strings(array).stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
