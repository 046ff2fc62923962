package millrace.security.password;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import millrace.security.Passwords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough, after NIST SP 800-63B and OWASP ASVS: long, in no list of common ones, and without the
 * person's name; no rules about signs. The sample people of demo mode are left alone.
 */
@Component
public class PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int SHORTEST_PART = 4;
    private static final String PRODUCT = "millrace";

    // what is strong this far stays so, and the estimate takes long over long texts
    private static final int ESTIMATED = 40;
    private static final double GUESSES = 1e8;

    private final boolean demo;

    PasswordPolicy(@Value("${millrace.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** The lists of common words and passwords, read when somebody first needs them. */
    private static final class Lists {

        private static final Nbvcxz ESTIMATE = new Nbvcxz();
    }

    /** What is wrong with a password, as it reads after "the password"; empty when it is good enough for this person. */
    public Optional<String> complaint(String password, String key, String name) {
        int length = password.codePointCount(0, password.length());
        if (password.length() > Passwords.LONGEST) {
            return Optional.of("has at most " + Passwords.LONGEST + " characters");
        }
        if (demo) {
            return password.isBlank() ? Optional.of("must not be blank") : Optional.empty();
        }
        if (length < SHORTEST) {
            return Optional.of("needs at least " + SHORTEST + " characters");
        }
        Optional<String> part = part(password, key + ' ' + name + ' ' + PRODUCT);
        if (part.isPresent()) {
            return Optional.of("must not contain the name \"" + part.get() + "\"");
        }
        return isCommon(password)
                ? Optional.of("is too easy to guess: it is a common one or made of common words, dates or rows of keys")
                : Optional.empty();
    }

    private static Optional<String> part(String password, String names) {
        String small = password.toLowerCase(Locale.ROOT);
        return Stream.of(names.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() >= SHORTEST_PART && small.contains(part))
                .findFirst();
    }

    private static boolean isCommon(String password) {
        String start = password.substring(0, Math.min(password.length(), ESTIMATED));
        return Lists.ESTIMATE.estimate(start).getGuesses().doubleValue() < GUESSES;
    }
}
