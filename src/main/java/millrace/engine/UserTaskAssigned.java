package millrace.engine;

/**
 * Fact: a user task began, or somebody claimed, gave back or handed it over in the engine.
 *
 * @param elementId id of the user task in the model
 * @param assignee key of the person who has it now; null when nobody has
 */
public record UserTaskAssigned(String recordNumber, String userTaskId, String elementId, String assignee) {}
