package millrace.engine.sparing;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Looks for parts of a user task only where somebody could have made one: tasks without a process are off, and so are theirs. A
 * user task has its execution for itself, so where it is known there is no other.
 */
class SparingTasks extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return Context.getProcessEngineConfiguration().isStandaloneTasksEnabled()
                ? super.findTasksByParentTaskId(parent)
                : List.of();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        DbEntityManager entities = getDbEntityManager();
        return entities.getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .filter(task -> !entities.getDbEntityCache().isTransient(task))
                .findFirst()
                .<List<TaskEntity>>map(task -> new ArrayList<>(List.of(task)))
                .orElseGet(() -> super.findTasksByExecutionId(execution));
    }
}
