package millrace.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;

/** Tells values of a caller that PostgreSQL cannot use apart from failures of the database. */
public final class UnusableValues implements ExceptionCodeProvider {

    /** What an answer of the engine says in {@code code} about such a value. */
    public static final int CODE = 22_000;

    // an empty list, and kinds that cannot be compared; all of class 22 are values
    private static final Set<String> OF_CALLERS = Set.of("42601", "42883", "42804");

    @Override
    public Integer provideCode(SQLException failure) {
        String state = failure.getSQLState();
        boolean value = state != null && (state.startsWith("22") || OF_CALLERS.contains(state));
        return value ? (Integer) CODE : null;
    }
}
