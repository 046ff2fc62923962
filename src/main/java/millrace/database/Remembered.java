package millrace.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What everybody asks for and seldom changes is read at most once a second: what another node has changed is known here a second
 * later, what this one changes at once. A transaction that changes it reads it itself.
 */
public final class Remembered<V> {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 1000;

    private final Map<String, Known<V>> values = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final OfTransaction<Change> changing = new OfTransaction<>(Change::new, change -> {});

    private record Known<V>(V value, long at) {}

    /** The value of a key, which may be null. */
    public V get(String key, Function<String, V> query) {
        if (changing.isThere()) {
            return query.apply(key);
        }
        Known<V> known = values.get(key);
        if (known != null && System.nanoTime() - known.at() < NANOS) {
            return known.value();
        }
        long seen = changes.get();
        var read = new Known<>(query.apply(key), System.nanoTime());
        if (values.size() >= MOST) {
            values.clear();
        }
        // what was read while somebody changed it may be old already
        if (seen == changes.get()) {
            values.put(key, read);
        }
        return read.value();
    }

    /** The transaction changes what is remembered. */
    public void forget() {
        if (changing.get().isEmpty()) {
            change();
        }
    }

    private void change() {
        changes.incrementAndGet();
        values.clear();
    }

    /** What a transaction changes is read anew by everybody once it is over. */
    private final class Change implements TransactionSynchronization {

        Change() {
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        @Override
        public void afterCompletion(int status) {
            change();
        }
    }
}
