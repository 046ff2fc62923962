package millrace.engine.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import millrace.engine.OneNodeAtATime;
import millrace.engine.TaskQueue;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Shows the queues of the product in Tasklist, for everybody who works there. */
@Component
class StartedQueues implements SmartLifecycle {

    private static final List<String> READERS = List.of(
            "agents",
            "managers",
            "service-owners",
            "approvers",
            "change-advisory-board",
            "process-designers",
            "camunda-admin");
    private static final List<String> CARD = List.of("number", "title", "priority", "reporter");

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final OneNodeAtATime oneNode;
    private final ObjectProvider<TaskQueue> queues;
    private volatile boolean shown;

    StartedQueues(
            FilterService filters,
            TaskService tasks,
            Grants grants,
            ObjectProvider<TaskQueue> queues,
            OneNodeAtATime oneNode) {
        this.oneNode = oneNode;
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.queues = queues;
    }

    @Override
    public void start() {
        oneNode.does(() ->
                queues.stream().sorted(Comparator.comparingInt(TaskQueue::rank)).forEach(this::show));
        shown = true;
    }

    private void show(TaskQueue queue) {
        Filter filter = filters.createTaskFilterQuery().filterName(queue.name()).list().stream()
                .filter(found -> found.getOwner() == null)
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(queue.name()));
        filters.saveFilter(filter.setQuery(query(queue)).setProperties(properties(queue)));
        READERS.forEach(group -> grants.give(group, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private TaskQuery query(TaskQueue queue) {
        TaskQuery query = tasks.createTaskQuery();
        if (queue.mine()) {
            query.taskAssigneeExpression("${currentUser()}");
        }
        if (queue.unassignedOfMyTeams()) {
            query.taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned();
        }
        if (!queue.elementIds().isEmpty()) {
            query.taskDefinitionKeyIn(queue.elementIds().toArray(String[]::new));
        }
        if (queue.minimumPriority() != null) {
            query.taskMinPriority(queue.minimumPriority());
        }
        if (queue.waiting() != null) {
            return queue.waiting()
                    ? query.processVariableValueNotEquals("waitsFor", "NOBODY")
                    : query.processVariableValueEquals("waitsFor", "NOBODY");
        }
        return query;
    }

    private static Map<String, Object> properties(TaskQueue queue) {
        List<Map<String, Object>> card = IntStream.range(0, CARD.size())
                .mapToObj(i -> Map.<String, Object>of("name", CARD.get(i), "label", label(CARD.get(i))))
                .toList();
        return Map.of(
                "description",
                queue.description(),
                "priority",
                queue.rank(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                card);
    }

    private static String label(String variable) {
        return Character.toUpperCase(variable.charAt(0)) + variable.substring(1);
    }

    /** After the models. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void stop() {
        shown = false;
    }

    @Override
    public boolean isRunning() {
        return shown;
    }
}
