package millrace.security.token;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import millrace.security.audit.AccessLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Recognises tokens by their secret. What was found is remembered for some seconds, so that a busy program does not ask the
 * database at every call; a token that is revoked is forgotten at once here, and after these seconds on other nodes.
 */
@Component
class KnownTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int AT_MOST = 10_000;

    /** A token, and until when it is believed without asking. */
    private record Known(ApiToken token, Instant until) {}

    private final ApiTokens tokens;
    private final AccessLog log;
    private final Clock clock;
    private final Map<ByteBuffer, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
            return size() > AT_MOST;
        }
    };

    KnownTokens(ApiTokens tokens, AccessLog log, Clock clock) {
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /** The token with this secret, good or over, shown by somebody at this address; empty when there never was one. */
    Optional<ApiToken> withSecret(String secret, String address) {
        if (!TokenSecret.isPlausible(secret)) {
            return Optional.empty();
        }
        byte[] digest = TokenSecret.digest(secret);
        Instant now = clock.instant();
        Known remembered = remembered(digest);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.token());
        }
        Optional<ApiToken> found = tokens.withDigest(digest);
        found.filter(token -> token.isGoodAt(now)).ifPresent(token -> {
            remember(digest, new Known(token, now.plus(REMEMBERED)));
            if (tokens.used(token, now)) {
                log.firstUse(token.owner(), token.name(), address);
            }
        });
        return found;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TokenRevoked fact) {
        synchronized (known) {
            known.values().removeIf(one -> one.token().id() == fact.id());
        }
    }

    private Known remembered(byte[] digest) {
        synchronized (known) {
            return known.get(ByteBuffer.wrap(digest));
        }
    }

    private void remember(byte[] digest, Known found) {
        synchronized (known) {
            known.put(ByteBuffer.wrap(digest), found);
        }
    }
}
