package millrace.security;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import millrace.directory.Directory;
import millrace.security.Passwords.Credential;
import millrace.security.audit.AccessEvent.Door;
import millrace.security.audit.AccessEvent.Kind;
import millrace.security.audit.AccessLog;
import millrace.security.password.SignInThrottle;
import millrace.security.password.VerifiedPasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a person's key and password, for the sign-in page and for Basic alike. */
@Component
class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String NOBODY = "?";

    private final Directory directory;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final VerifiedPasswords verified;
    private final SignInThrottle throttle;
    private final AccessLog log;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            Directory directory,
            Passwords passwords,
            PasswordEncoder encoder,
            VerifiedPasswords verified,
            SignInThrottle throttle,
            AccessLog log,
            Clock clock) {
        this.directory = directory;
        this.passwords = passwords;
        this.encoder = encoder;
        this.verified = verified;
        this.throttle = throttle;
        this.log = log;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        // whatever is no key is the same nobody: not looked up, and remembered once
        String person = KEY.matcher(tried.getName()).matches() ? tried.getName() : NOBODY;
        String password = String.valueOf(tried.getCredentials());
        Attempt attempt = Attempt.of(tried);
        Optional<Credential> kept = NOBODY.equals(person) ? Optional.empty() : passwords.credentialOf(person);
        boolean known =
                kept.filter(it -> verified.knows(person, password, it.hash())).isPresent();
        if (!known) {
            verify(person, password, kept, attempt);
        }
        requireInTime(person, kept.orElseThrow(), attempt);
        Authentication signedIn = attempt.door() == Door.PAGE
                ? session(person)
                : SignedIn.forOneRequest(person, kept.orElseThrow().isOneTime());
        if (!known || attempt.door() == Door.PAGE) {
            log.attempt(Kind.SIGNED_IN, person, attempt.address(), attempt.door());
        }
        return signedIn;
    }

    private void verify(String person, String password, Optional<Credential> kept, Attempt attempt) {
        if (throttle.mustWait(person, attempt.address())) {
            throw new LockedException("Too many wrong passwords. Wait a minute and try again.");
        }
        // unknown people cost as much time as known ones, so that nobody can tell them apart
        boolean right = password.length() <= Passwords.LONGEST
                && encoder.matches(password, kept.map(Credential::hash).orElse(nobodysHash))
                && kept.isPresent();
        if (!right) {
            throttle.wrong(person, attempt.address());
            refuse(person, kept.isPresent(), attempt);
        }
        throttle.right(person, attempt.address());
        verified.remember(
                person,
                password,
                passwords.upgrade(person, password, kept.orElseThrow().hash()));
    }

    /** What was typed as a name is kept only where somebody has it: it may have been a password. */
    private void refuse(String person, boolean known, Attempt attempt) {
        Kind kind = known ? Kind.WRONG_PASSWORD : Kind.UNKNOWN_NAME;
        log.attempt(kind, known ? person : null, attempt.address(), attempt.door());
        LOG.warn("Refused the sign-in of {} from {}.", known ? person : "an unknown name", attempt.address());
        throw new BadCredentialsException("The name or the password is wrong.");
    }

    private void requireInTime(String person, Credential kept, Attempt attempt) {
        if (kept.isOneTime() && clock.instant().isAfter(kept.oneTimeUntil())) {
            log.attempt(Kind.WRONG_PASSWORD, person, attempt.address(), attempt.door());
            throw new BadCredentialsException("This one-time password is over: ask an administrator for another one.");
        }
    }

    private SignedIn session(String person) {
        return directory
                .actor(person)
                .map(actor -> SignedIn.forASession(actor, clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("The name or the password is wrong."));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
