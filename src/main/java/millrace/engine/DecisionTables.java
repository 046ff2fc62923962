package millrace.engine;

import java.util.Map;
import java.util.Optional;

/** The decision tables in force, for questions that no process asks. */
public interface DecisionTables {

    /**
     * Asks the newest version of a table; leaves no evidence.
     *
     * @return the outputs of the first row that applies; empty when none does
     */
    Map<String, Object> decide(String table, Map<String, Object> inputs);

    /**
     * Asks like {@link #decide}, for callers who keep the evidence themselves.
     *
     * @return what would be published, about no record yet: the first row that applies; empty when none does
     */
    Optional<DecisionMade> explain(String table, Map<String, Object> inputs);

    /** Whether a table of this name is in force. */
    boolean has(String table);
}
