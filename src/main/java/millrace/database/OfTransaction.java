package millrace.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that each transaction has of its own, from its first use until the transaction ends. */
public final class OfTransaction<T> {

    private final Supplier<T> first;
    private final Consumer<T> end;

    /**
     * @param first makes it for a transaction that has none yet
     * @param end what to do with it before the transaction commits; a failure there rolls everything back
     */
    public OfTransaction(Supplier<T> first, Consumer<T> end) {
        this.first = first;
        this.end = end;
    }

    /** That of the current transaction; empty where there is no transaction, or one that is just being committed. */
    public Optional<T> get() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        if (!TransactionSynchronizationManager.hasResource(this)) {
            var life = new Life(first.get());
            TransactionSynchronizationManager.registerSynchronization(life);
            life.resume();
        }
        @SuppressWarnings("unchecked")
        var life = (Life) TransactionSynchronizationManager.getResource(this);
        return life.over ? Optional.empty() : Optional.of(life.value);
    }

    /** Whether the current transaction has one. */
    boolean isThere() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private final class Life implements TransactionSynchronization {

        private final T value;
        private boolean over;

        Life(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OfTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OfTransaction.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            over = true;
            end.accept(value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OfTransaction.this);
        }
    }
}
