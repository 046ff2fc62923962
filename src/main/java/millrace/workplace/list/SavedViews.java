package millrace.workplace.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved views: everybody has their own; those of a team are seen by its members and its lead, and kept by its lead and those members
 * who are agents. Of others nobody learns that there are any.
 */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 100;
    private static final Duration UNDO = Duration.ofDays(30);
    private static final String SEEN = "(v.person = :person or v.team = any(:teams))";

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Directory directory;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Actors actors, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.directory = directory;
        this.clock = clock;
    }

    /** The views of whoever asks and of their teams, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String kind) {
        return select("v.kind = :kind and v.deleted_at is null")
                .param("kind", kind)
                .query(this::view)
                .list();
    }

    /** The view that whoever asks begins with. */
    @Transactional(readOnly = true)
    public Optional<SavedView> initial(String kind) {
        return of(kind).stream().filter(SavedView::initial).findFirst();
    }

    /** The teams that whoever asks may keep views for. */
    @Transactional(readOnly = true)
    public List<Team> keepableTeams() {
        return directory.teams(teams()).stream()
                .filter(Team::active)
                .filter(team -> mayKeep(team))
                .toList();
    }

    /** Keeps a list by name; one of the same name becomes this one. */
    public SavedView save(String kind, String name, String team, String query) {
        var called = name(name);
        if (team != null) {
            requireKeeper(team);
        }
        var person = actors.current().person();
        var mine = ofTeam(kind, team).toList();
        var same = mine.stream()
                .filter(view -> view.name().equalsIgnoreCase(called))
                .findFirst();
        if (same.isPresent()) {
            jdbc.sql("update millrace.saved_view set name = ?, query = ? where id = ?")
                    .params(called, query, same.get().id())
                    .update();
        } else if (mine.size() >= MOST) {
            throw new InvalidInput("name", "name: there are %d views already; delete one first.".formatted(MOST));
        } else {
            unlessTaken(() -> jdbc.sql(
                            """
                            insert into millrace.saved_view (kind, person, team, name, query, saved_by, saved_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(kind, team == null ? person : null, team, called, query, person, now())
                    .update());
        }
        return ofTeam(kind, team)
                .filter(view -> view.name().equals(called))
                .findFirst()
                .orElseThrow();
    }

    private Stream<SavedView> ofTeam(String kind, String team) {
        return of(kind).stream().filter(view -> Objects.equals(view.team(), team));
    }

    public void rename(long id, String name) {
        requireChangeable(id);
        var called = name(name);
        unlessTaken(() -> jdbc.sql("update millrace.saved_view set name = ? where id = ?")
                .params(called, id)
                .update());
    }

    /** Makes whoever asks begin with this view, or no longer. */
    public void begin(long id, boolean with) {
        var view = find(id);
        var person = actors.current().person();
        if (with) {
            jdbc.sql(
                            """
                            insert into millrace.default_view (kind, person, view) values (?, ?, ?)
                            on conflict (kind, person) do update set view = excluded.view""")
                    .params(view.kind(), person, id)
                    .update();
        } else {
            jdbc.sql("delete from millrace.default_view where person = ? and view = ?")
                    .params(person, id)
                    .update();
        }
    }

    /** Deletes the view; for a month this can be undone. */
    public SavedView delete(long id) {
        var view = requireChangeable(id);
        jdbc.sql("delete from millrace.saved_view where deleted_at < ?")
                .param(clock.instant().minus(UNDO).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update millrace.saved_view set deleted_at = ? where id = ?")
                .params(now(), id)
                .update();
        return view;
    }

    /** Undoes the deletion. */
    public SavedView restore(long id) {
        var view = requireChangeable(id);
        unlessTaken(() -> jdbc.sql("update millrace.saved_view set deleted_at = null where id = ?")
                .param(id)
                .update());
        return view;
    }

    private SavedView find(long id) {
        return select("v.id = :id")
                .param("id", id)
                .query(this::view)
                .optional()
                .orElseThrow(() -> new UnknownKey("view", String.valueOf(id)));
    }

    private SavedView requireChangeable(long id) {
        var view = find(id);
        if (!view.mayChange()) {
            throw NotAllowed.to("change the views of %s: that is for its lead and its agents".formatted(view.team()));
        }
        return view;
    }

    private void requireKeeper(String team) {
        if (directory.team(team).filter(this::mayKeep).isEmpty()) {
            throw NotAllowed.to("keep views for %s: that is for its lead and its agents".formatted(team));
        }
    }

    private boolean mayKeep(Team team) {
        var actor = actors.current();
        return actor.person().equals(team.lead())
                || (actor.is(Role.AGENT) && actor.teams().contains(team.key()));
    }

    /** Those one belongs to, and those one leads. */
    private Set<String> teams() {
        Actor actor = actors.current();
        var teams = new TreeSet<>(actor.teams());
        teams.addAll(directory.teamsLedBy(actor.person()));
        return teams;
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(
                        """
                        select v.*, exists (select from millrace.default_view d where d.view = v.id and d.person = :person)
                            as initial
                        from millrace.saved_view v where %s and %s order by v.team nulls first, lower(v.name)"""
                                .formatted(SEEN, condition))
                .param("person", actors.current().person())
                .param("teams", teams().toArray(String[]::new));
    }

    private SavedView view(ResultSet row, int n) throws SQLException {
        var team = row.getString("team");
        return new SavedView(
                row.getLong("id"),
                row.getString("kind"),
                team,
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("initial"),
                team == null || directory.team(team).filter(this::mayKeep).isPresent());
    }

    private static String name(String name) {
        var called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.indexOf('\0') >= 0) {
            throw new InvalidInput("name", "name: give it a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        return called;
    }

    private static void unlessTaken(Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException taken) {
            throw (InvalidInput)
                    new InvalidInput("name", "name: there is a view of that name already.").initCause(taken);
        }
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
