package millrace.engine.sparing;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads the definition of an instance that is at hand only once for all: it stays as it is while instances of it run. */
class SparingProcessDefinitions extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definition) {
        ProcessDefinitionEntity own = super.getCachedResourceDefinitionEntity(definition);
        return own == null && isAtHand(definition)
                ? Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findProcessDefinitionFromCache(definition)
                : own;
    }

    private boolean isAtHand(String definition) {
        DbEntityManager entities = getDbEntityManager();
        return Stream.concat(
                        entities.getCachedEntitiesByType(TaskEntity.class).stream()
                                .map(TaskEntity::getProcessDefinitionId),
                        entities.getCachedEntitiesByType(ExecutionEntity.class).stream()
                                .map(ExecutionEntity::getProcessDefinitionId))
                .anyMatch(definition::equals);
    }
}
