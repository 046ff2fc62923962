package millrace.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work at the start that two nodes must not do in the same moment: the second waits for the first and finds it done. */
@Component
public class OneNodeAtATime {

    // any number will do, as long as it stays the same
    private static final long LOCK = 7_240_041;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OneNodeAtATime(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does the work in one transaction, alone among all nodes on this database. */
    public void does(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            work.run();
        });
    }
}
