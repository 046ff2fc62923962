package millrace.security;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a person's key and password, for the sign-in page and for Basic alike. */
@Component
class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String NOBODY = "?";

    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final VerifiedPasswords verified;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    SignIn(Passwords passwords, PasswordEncoder encoder, VerifiedPasswords verified, SignInThrottle throttle) {
        this.passwords = passwords;
        this.encoder = encoder;
        this.verified = verified;
        this.throttle = throttle;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        // whatever is no key is the same nobody: not looked up, and remembered once
        String person = KEY.matcher(attempt.getName()).matches() ? attempt.getName() : NOBODY;
        String password = String.valueOf(attempt.getCredentials());
        Optional<String> hash = NOBODY.equals(person) ? Optional.empty() : passwords.hashOf(person);
        if (hash.filter(kept -> verified.knows(person, password, kept)).isEmpty()) {
            verify(person, password, hash, address(attempt));
        }
        return new UsernamePasswordAuthenticationToken(person, null, List.of());
    }

    private void verify(String person, String password, Optional<String> hash, String address) {
        if (throttle.mustWait(person, address)) {
            throw new LockedException("Too many wrong passwords. Wait a minute and try again.");
        }
        // unknown people cost as much time as known ones, so that nobody can tell them apart
        boolean right = encoder.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
        if (!right) {
            throttle.wrong(person, address);
            LOG.warn("Refused the sign-in of {} from {}.", printable(person), address);
            throw new BadCredentialsException("The name or the password is wrong.");
        }
        throttle.right(person, address);
        verified.remember(person, password, hash.orElseThrow());
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "here";
    }

    private static String printable(String person) {
        String plain = person.replaceAll("[^A-Za-z0-9._@-]", "?");
        return plain.substring(0, Math.min(plain.length(), 64));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
