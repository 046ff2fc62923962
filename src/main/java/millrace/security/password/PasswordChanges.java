package millrace.security.password;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.NotAllowed;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.security.Passwords;
import millrace.security.audit.AccessEvent.Kind;
import millrace.security.audit.AccessLog;
import millrace.security.token.TokenManagement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to passwords: people change theirs, administrators give who forgot it one to change. */
@Service
public class PasswordChanges {

    private static final Duration ONE_TIME = Duration.ofDays(3);
    // without those that look alike
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LETTERS = 20;
    // who is in and guesses the old password is counted apart from who is not
    private static final String HERE = "a session of ";

    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final SignInThrottle throttle;
    private final Directory directory;
    private final Actors actors;
    private final TokenManagement tokens;
    private final AccessLog log;
    private final SecureRandom random = new SecureRandom();

    PasswordChanges(
            Passwords passwords,
            PasswordPolicy policy,
            SignInThrottle throttle,
            Directory directory,
            Actors actors,
            TokenManagement tokens,
            AccessLog log) {
        this.passwords = passwords;
        this.policy = policy;
        this.throttle = throttle;
        this.directory = directory;
        this.actors = actors;
        this.tokens = tokens;
        this.log = log;
    }

    /** A password that opens nothing but the change to one's own, and until when; told this once. */
    public record OneTime(String password, Instant until) {}

    /**
     * Changes the password of whoever asks; all their sessions end, and their tokens stay.
     *
     * @param old the one they have
     * @throws InvalidInput naming the field, and what is wrong with it
     */
    @Transactional
    public void change(String old, String wanted) {
        Actor actor = person();
        requireRight(actor.person(), old);
        if (wanted == null || wanted.equals(old)) {
            throw new InvalidInput("wanted", "wanted: choose another password than the old one.");
        }
        String name = directory.person(actor.person()).map(Person::name).orElse("");
        policy.complaint(wanted, actor.person(), name).ifPresent(wrong -> {
            throw new InvalidInput("wanted", "wanted: the password " + wrong + ".");
        });
        passwords.set(actor.person(), wanted);
        log.changed(Kind.PASSWORD_CHANGED, actor.person(), actor.person(), null);
    }

    /**
     * Gives somebody a one-time password, for administrators; their old one opens nothing any more, and their sessions and the
     * tokens that they made themselves end. What administrators made for a system stays.
     *
     * @throws UnknownKey when there is no such active person
     */
    @Transactional
    public OneTime reset(String key) {
        Actor actor = person();
        actor.require("give anybody a password", Role.ADMIN);
        Person person =
                directory.person(key).filter(Person::active).orElseThrow(() -> new UnknownKey("active person", key));
        if (person.key().equals(actor.person())) {
            throw new InvalidInput("key", "key: change your own password with the old one.");
        }
        String password = randomPassword();
        OneTime given = new OneTime(password, passwords.setOneTime(person.key(), password, ONE_TIME));
        log.changed(Kind.PASSWORD_RESET, person.key(), actor.person(), null);
        tokens.revokeMadeBy(person.key());
        return given;
    }

    /** Ends all sessions of whoever asks, and the tokens that they made themselves: who was in could have made one. */
    @Transactional
    public void signOutEverywhere() {
        Actor actor = person();
        passwords.endSessions(actor.person());
        log.changed(Kind.SESSIONS_ENDED, actor.person(), actor.person(), null);
        tokens.revokeMadeBy(actor.person());
    }

    private void requireRight(String person, String old) {
        String here = HERE + person;
        if (throttle.mustWait(here, here)) {
            throw new InvalidInput("old", "old: too many wrong passwords, wait a minute and try again.");
        }
        if (old == null || !passwords.matches(person, old)) {
            throttle.wrong(here, here);
            throw new InvalidInput("old", "old: this is not your password.");
        }
        throttle.right(here, here);
    }

    private Actor person() {
        if (actors.via().isPresent()) {
            throw new NotAllowed("A token may not change how anybody signs in: sign in with a password.");
        }
        return actors.current();
    }

    private String randomPassword() {
        return random.ints(ONE_TIME_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
