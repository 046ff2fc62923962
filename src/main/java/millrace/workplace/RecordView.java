package millrace.workplace;

import java.util.List;
import millrace.engine.OpenUserTask;

/**
 * A record as its page shows it.
 *
 * @param kind what such records are called, such as Incident
 * @param tasks the open user tasks, for those who work in the task list
 */
public record RecordView(String kind, Portrait portrait, List<Act> acts, List<OpenUserTask> tasks) {}
