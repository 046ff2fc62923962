package millrace.engine;

/**
 * Fact: somebody claimed, gave back or handed over a user task in the engine.
 *
 * @param elementId id of the user task in the model
 * @param assignee key of the person who has it now; null when nobody has
 */
public record UserTaskAssigned(String recordNumber, String userTaskId, String elementId, String assignee) {}
