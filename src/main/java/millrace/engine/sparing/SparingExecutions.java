package millrace.engine.sparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads the execution of a user task together with those around it, which the engine asks for next. */
class SparingExecutions extends ExecutionManager {

    // by instance; lives as long as the command
    private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String execution) {
        DbEntityManager entities = getDbEntityManager();
        if (entities.getCachedEntity(ExecutionEntity.class, execution) == null) {
            entities.getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> execution.equals(task.getExecutionId()))
                    .findFirst()
                    .map(TaskEntity::getProcessInstanceId)
                    .ifPresent(instance -> read.put(instance, super.findExecutionsByProcessInstanceId(instance)));
        }
        return super.findExecutionById(execution);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        List<ExecutionEntity> known = read.remove(instance);
        return known == null ? super.findExecutionsByProcessInstanceId(instance) : known;
    }
}
