package millrace.engine;

import java.util.Map;

/** The decision tables in force, for questions that no process asks. */
public interface DecisionTables {

    /**
     * Asks the newest version of a table; leaves no evidence.
     *
     * @return the outputs of the first row that applies; empty when none does
     */
    Map<String, Object> decide(String table, Map<String, Object> inputs);
}
