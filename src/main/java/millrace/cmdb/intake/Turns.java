package millrace.cmdb.intake;

import millrace.record.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who says how items are put together takes turns with the imports that put them together; those do not wait for each other. */
final class Turns {

    // any number that nothing else in this database locks
    private static final long OF_IMPORTS = 5_031;

    private Turns() {}

    /** Nobody says otherwise how items are put together until this transaction is over. */
    static void take(JdbcClient jdbc) {
        jdbc.sql("select true from pg_advisory_xact_lock_shared(?)")
                .param(OF_IMPORTS)
                .query(Boolean.class)
                .single();
    }

    /**
     * No import begins until this transaction is over.
     *
     * @throws Refusal when one is running
     */
    static void takeAlone(JdbcClient jdbc) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(OF_IMPORTS)
                .query(Boolean.class)
                .single()) {
            throw new Refusal(
                    "import-running",
                    "An import is running, and items must be put together in one way. Try again when it is done.");
        }
    }
}
