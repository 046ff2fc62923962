package millrace.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process of a record as its practice sees it. Works in the caller's transaction and without the engine's
 * authorisation: the practice has checked by itself who may. What meets another change of the same process at the same
 * moment fails with {@link org.springframework.dao.OptimisticLockingFailureException}, and nothing is done.
 */
public interface Processes {

    /** Starts the newest version of a process for a record. */
    void start(String processKey, String recordNumber, Map<String, Object> variables);

    /** Starts the newest version of the process that this message starts, for a record. */
    void startBy(String message, String recordNumber, Map<String, Object> variables);

    /** Does several of the following in one step of the engine: what they read is read once, what they write is written at its end. */
    void together(Runnable work);

    /**
     * Tells the one running process of a record that something happened. Asked from within a step of that very process, it is
     * told once the step is done, in the same transaction, and the answer is true whether it will listen or not.
     *
     * @return false when there is no such process, or it does not wait for this message
     */
    boolean tell(String recordNumber, String message);

    /** Changes variables of the running process; without one nothing happens. */
    void set(String recordNumber, Map<String, Object> variables);

    boolean isRunning(String recordNumber);

    /** Gives all open user tasks of a record to a person; null gives them back. Publishes no {@link UserTaskAssigned}. */
    void assign(String recordNumber, String person);

    /** Asks the model again who may take the open user tasks of a record and how soon, and replaces what was answered before. */
    void refreshCandidates(String recordNumber);

    /**
     * Replaces who sees the process of a record, and by that its values on the cards of the task list. Until it is called, every
     * agent does; a restricted record calls it in the transaction that starts the process.
     */
    void showTo(String recordNumber, Collection<String> groups, Collection<String> people);

    List<OpenUserTask> openTasks(String recordNumber);

    /** The number of the record that an open user task works on; whether somebody may see either is the caller's to ask. */
    Optional<String> recordOf(String userTaskId);

    /** Completes a user task with its form, checked and handed over as if it came from the task list. */
    void complete(String userTaskId, Map<String, Object> form);
}
