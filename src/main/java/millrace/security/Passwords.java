package millrace.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import millrace.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The passwords of those who can sign in with one; only their hashes are kept. */
@Service
public class Passwords {

    /** What every sample person of demo mode signs in with; never accepted outside it. */
    public static final String OF_DEMO_PEOPLE = "millrace";

    /** The most characters that a password has. */
    public static final int LONGEST = 128;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * What is kept of a password.
     *
     * @param oneTimeUntil until when a password that an administrator gave can be changed into one's own; null for one's own
     * @param sessionsEnd sessions that are older are over; null when none ever were
     */
    record Credential(String hash, Instant oneTimeUntil, Instant sessionsEnd) {

        boolean isOneTime() {
            return oneTimeUntil != null;
        }
    }

    /** Gives the person a password, or another one; their sessions end, and by Basic the old one is refused at once. */
    public void set(String person, String password) {
        save(person, password, null);
    }

    /** Gives the person a password that opens nothing but the change to one of their own, for this long; returns until when. */
    public Instant setOneTime(String person, String password, Duration good) {
        Instant until = clock.instant().plus(good);
        save(person, password, until);
        return until;
    }

    private void save(String person, String password, Instant oneTimeUntil) {
        if (password.length() > LONGEST) {
            throw new IllegalArgumentException("A password has at most " + LONGEST + " characters.");
        }
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp until = oneTimeUntil == null ? null : Timestamp.from(oneTimeUntil);
        jdbc.sql(
                        """
                        insert into millrace.credential (person, password_hash, changed_at, one_time_until, sessions_end)
                        values (?, ?, ?, ?, ?)
                        on conflict (person) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                            one_time_until = excluded.one_time_until, sessions_end = excluded.sessions_end""")
                .params(person, encoder.encode(password), now, until, now)
                .update();
    }

    /** Whether the person has this password. */
    public boolean matches(String person, String password) {
        return password.length() <= LONGEST
                && credentialOf(person)
                        .filter(kept -> encoder.matches(password, kept.hash()))
                        .isPresent();
    }

    /** Whether the person can sign in with a password. */
    public boolean exists(String person) {
        return credentialOf(person).isPresent();
    }

    /** Ends the sessions that the person has now. */
    public void endSessions(String person) {
        jdbc.sql("update millrace.credential set sessions_end = ? where person = ?")
                .params(Timestamp.from(clock.instant()), person)
                .update();
    }

    /** Hashes a password that was just found right anew, where its kept hash is of an older method; returns the hash in force. */
    String upgrade(String person, String password, String hash) {
        if (!encoder.upgradeEncoding(hash)) {
            return hash;
        }
        String better = encoder.encode(password);
        int changed = jdbc.sql(
                        "update millrace.credential set password_hash = ? where person = ? and password_hash = ?")
                .params(better, person, hash)
                .update();
        return changed == 1 ? better : hash;
    }

    /** What is kept of an active person's password. */
    Optional<Credential> credentialOf(String person) {
        return jdbc.sql(
                        """
                        select c.password_hash, c.one_time_until, c.sessions_end
                        from millrace.credential c join millrace.person p on p.key = c.person
                        where c.person = ? and p.active""")
                .param(person)
                .query((row, number) -> new Credential(
                        row.getString("password_hash"), instant(row, "one_time_until"), instant(row, "sessions_end")))
                .optional();
    }

    /** Whether somebody with this role can sign in with a password. */
    boolean anyoneWith(Role role) {
        return jdbc.sql(
                        """
                        select exists (select 1 from millrace.credential c join millrace.person p on p.key = c.person
                                       where p.active and ? = any(p.roles))""")
                .param(role.name())
                .query(Boolean.class)
                .single();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
