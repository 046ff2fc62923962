package millrace.security;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
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

    // bcrypt reads no more than 72 bytes
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Gives the person a password, or another one; whoever signed in with the old one by Basic is asked again. */
    public void set(String person, String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("A password has at most " + LONGEST + " bytes.");
        }
        jdbc.sql(
                        """
                        insert into millrace.credential (person, password_hash, changed_at) values (?, ?, ?)
                        on conflict (person) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at""")
                .params(person, encoder.encode(password), Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the person has this password. */
    public boolean matches(String person, String password) {
        return hashOf(person).filter(hash -> encoder.matches(password, hash)).isPresent();
    }

    /** Whether the person can sign in with a password. */
    public boolean exists(String person) {
        return hashOf(person).isPresent();
    }

    /** The kept hash of an active person's password. */
    Optional<String> hashOf(String person) {
        return jdbc.sql(
                        """
                        select c.password_hash from millrace.credential c join millrace.person p on p.key = c.person
                        where c.person = ? and p.active""")
                .param(person)
                .query(String.class)
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
}
