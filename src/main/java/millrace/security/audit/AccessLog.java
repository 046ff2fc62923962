package millrace.security.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.security.audit.AccessEvent.Door;
import millrace.security.audit.AccessEvent.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What happened about access, for as long as an operator wants; calls that need no new check of a password write nothing. */
@Repository
public class AccessLog {

    private static final Duration SELDOM = Duration.ofMinutes(1);
    private static final Duration FAMILIAR = Duration.ofDays(30);
    private static final int AT_MOST = 10_000;

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Clock clock;
    private final Map<String, Instant> refused = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    AccessLog(JdbcClient jdbc, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes an attempt to come in. */
    public void attempt(Kind kind, String person, String address, Door door) {
        write(kind, person, null, address, door, null);
    }

    /** Writes that a token came in for the first time. */
    public void firstUse(String owner, String token, String address) {
        write(Kind.TOKEN_FIRST_USED, owner, null, address, Door.TOKEN, token);
    }

    /** Writes that a token, or what was none, was refused; from one address once a minute, however often it tries. */
    public void refusedToken(String owner, String token, String address) {
        Instant now = clock.instant();
        synchronized (refused) {
            Instant last = refused.get(address + ' ' + token);
            if (last != null && now.isBefore(last.plus(SELDOM))) {
                return;
            }
            refused.put(address + ' ' + token, now);
        }
        write(Kind.TOKEN_REFUSED, owner, null, address, Door.TOKEN, token);
    }

    /** Writes a change of somebody's access by whoever acts. */
    public void changed(Kind kind, String person, String actor, String token) {
        write(kind, person, actor, null, null, token);
    }

    /** Whether the person came in from this address in the last thirty days. */
    public boolean isFamiliar(String person, String address) {
        return jdbc.sql(
                        """
                        select exists (select 1 from millrace.access_log
                                       where person = ? and address = ? and kind = 'SIGNED_IN' and at > ?)""")
                .params(person, address, Timestamp.from(clock.instant().minus(FAMILIAR)))
                .query(Boolean.class)
                .single();
    }

    /** The newest first, older than {@code before}; of everybody and every kind where none is given. */
    public List<AccessEvent> list(String person, Kind kind, long before, int limit) {
        String only = kind == null ? null : kind.name();
        return jdbc.sql(
                        """
                        select * from millrace.access_log
                        where (cast(? as text) is null or person = ?) and (cast(? as text) is null or kind = ?) and id < ?
                        order by id desc limit ?""")
                .params(person, person, only, only, before, limit)
                .query((row, number) -> event(row))
                .list();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    void forgetOld() {
        jdbc.sql("delete from millrace.access_log where at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.kept())))
                .update();
    }

    private void write(Kind kind, String person, String actor, String address, Door door, String token) {
        jdbc.sql(
                        """
                        insert into millrace.access_log (at, kind, person, actor, address, door, token)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Timestamp.from(clock.instant()), kind.name(), person, actor, address)
                .params(door == null ? null : door.name(), token)
                .update();
    }

    private static AccessEvent event(ResultSet row) throws SQLException {
        String door = row.getString("door");
        return new AccessEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                row.getString("actor"),
                row.getString("address"),
                door == null ? null : Door.valueOf(door),
                row.getString("token"));
    }
}
