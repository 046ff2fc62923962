package millrace.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a transaction reads by a key is read once, unless the transaction itself changes it. */
public final class ReadOnce<V> {

    private final OfTransaction<Map<String, V>> read = new OfTransaction<>(HashMap::new, values -> {});
    private final Function<String, V> query;

    public ReadOnce(Function<String, V> query) {
        this.query = query;
    }

    public V get(String key) {
        return read.get().map(values -> values.computeIfAbsent(key, query)).orElseGet(() -> query.apply(key));
    }

    /** The transaction has changed what it may have read. */
    public void forget() {
        read.get().ifPresent(Map::clear);
    }
}
