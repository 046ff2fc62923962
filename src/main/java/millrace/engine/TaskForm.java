package millrace.engine;

import java.util.Map;

/** What a practice does with one form; a bean for each form that changes a record. */
public interface TaskForm {

    /** Id of the form, which is also its file name, such as {@code triage-incident}. */
    String id();

    /** Values the form shows when it is opened; nothing of it is stored in the engine. */
    Map<String, Object> prefill(String recordNumber);

    /**
     * Hands over what was submitted, already checked against the form, in the transaction that completes the task.
     *
     * @return the variables the process gets to decide where it goes on
     */
    Map<String, Object> submit(String recordNumber, Map<String, Object> values);
}
