package millrace.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Rows that one transaction writes in the order they came, but at once: at its end, or when somebody is about to read them. */
public final class WrittenTogether<T> {

    private final OfTransaction<List<T>> waiting;
    private final Consumer<List<T>> write;

    public WrittenTogether(Consumer<List<T>> write) {
        this.write = write;
        this.waiting = new OfTransaction<>(ArrayList::new, this::write);
    }

    public void add(Collection<T> rows) {
        waiting.get().ifPresentOrElse(list -> list.addAll(rows), () -> write.accept(List.copyOf(rows)));
    }

    /** Writes what waits. */
    public void flush() {
        waiting.get().ifPresent(this::write);
    }

    private void write(List<T> rows) {
        if (!rows.isEmpty()) {
            write.accept(List.copyOf(rows));
            rows.clear();
        }
    }
}
