package millrace.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/** One way to run incidents through the same process, on a database of its own. */
interface Lane {

    String name();

    /** Reports one incident; returns what it is called. */
    String report();

    /** Takes one incident from its report through triage, diagnosis and confirmation to its closure. */
    void live();

    /** Statements sent to the database so far. */
    long statements();

    /** The process that does the work. */
    long process();

    JdbcTemplate database();
}
