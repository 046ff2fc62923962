package millrace.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The one record that a process may speak for: it is the number at the root of everything that called it, and only if the root is
 * an instance of the record's own process. Whatever else the process names is not believed.
 */
public interface OwnRecord {

    /**
     * The number of the record.
     *
     * @throws RuntimeException which callers of the engine get as 400, when the process belongs to no record
     */
    String of(DelegateExecution execution);

    /** The number of the record; empty when the process belongs to none. */
    Optional<String> find(DelegateExecution execution);

    /**
     * Refuses what is not the root of a process of this id.
     *
     * @throws RuntimeException which callers of the engine get as 400
     */
    void requireRoot(DelegateExecution execution, String process);
}
