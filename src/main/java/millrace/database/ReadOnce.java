package millrace.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

    /** The transaction has changed the value of this key, if it has read it. */
    public void change(String key, UnaryOperator<V> change) {
        read.get().ifPresent(values -> values.computeIfPresent(key, (same, value) -> change.apply(value)));
    }

    /** The transaction has changed what it may have read. */
    public void forget() {
        read.get().ifPresent(Map::clear);
    }
}
