package millrace.security.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers which passwords were right, so that a caller who sends one with every call pays for its hash once, and is not made to
 * wait while somebody guesses; forgotten when it is not used for a day. Only
 * keyed digests are kept; the stored hash is part of them, so that a changed password is never remembered, on any node.
 */
@Component
public class VerifiedPasswords {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int AT_MOST = 10_000;

    private final SecretKeySpec secret;
    private final Clock clock;
    private final Map<String, Instant> until = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    VerifiedPasswords(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = new SecretKeySpec(random, "HmacSHA256");
        this.clock = clock;
    }

    /** Whether this password of this person, kept as this hash, was right lately. */
    public boolean knows(String person, String password, String hash) {
        String digest = digest(person, password, hash);
        synchronized (until) {
            Instant end = until.get(digest);
            boolean known = end != null && clock.instant().isBefore(end);
            if (known) {
                until.put(digest, clock.instant().plus(REMEMBERED));
            }
            return known;
        }
    }

    /** Remembers that this password was right. */
    public void remember(String person, String password, String hash) {
        String digest = digest(person, password, hash);
        synchronized (until) {
            until.put(digest, clock.instant().plus(REMEMBERED));
        }
    }

    private String digest(String person, String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] digest = mac.doFinal((hash + '\0' + person + '\0' + password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java cannot compute HmacSHA256.", broken);
        }
    }
}
