package millrace.database;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of nothing. */
final class NoDatabase extends AbstractPlatformTransactionManager {

    private Object running;

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return running != null;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        running = transaction;
    }

    @Override
    protected Object doSuspend(Object transaction) {
        running = null;
        return transaction;
    }

    @Override
    protected void doResume(Object transaction, Object suspended) {
        running = suspended;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // nothing to commit
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // nothing to take back
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        running = null;
    }
}
