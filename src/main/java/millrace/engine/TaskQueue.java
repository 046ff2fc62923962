package millrace.engine;

import java.util.List;

/**
 * A list of user tasks that people work off; a bean for each, given by the practice it belongs to.
 *
 * @param name what people read, unique
 * @param rank place in the list of queues, lowest first
 * @param mine only tasks of the person who looks
 * @param unassignedOfMyTeams only tasks nobody has, of the teams of the person who looks
 * @param elementIds only these user tasks of the models; empty for all
 * @param minimumPriority only tasks with at least this priority; null for all
 * @param waiting only tasks whose process waits for somebody ({@code true}), or for nobody ({@code false}); null for all
 */
public record TaskQueue(
        String name,
        String description,
        int rank,
        boolean mine,
        boolean unassignedOfMyTeams,
        List<String> elementIds,
        Integer minimumPriority,
        Boolean waiting) {

    /** Every open task a person may see. */
    public static TaskQueue of(String name, String description, int rank) {
        return new TaskQueue(name, description, rank, false, false, List.of(), null, null);
    }
}
