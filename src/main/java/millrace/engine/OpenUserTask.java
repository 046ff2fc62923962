package millrace.engine;

import java.time.Instant;

/**
 * A piece of work that waits for a person.
 *
 * @param elementId id of the user task in the model
 * @param assignee key of the person who has claimed it; null when nobody has
 */
public record OpenUserTask(String id, String elementId, String name, String assignee, Instant created) {}
