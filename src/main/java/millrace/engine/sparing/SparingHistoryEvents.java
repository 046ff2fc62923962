package millrace.engine.sparing;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Names the process of what happens without reading its definition again: its key and version never change. */
class SparingHistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String definition) {
        ProcessDefinitionEntity known = definition == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findProcessDefinitionFromCache(definition);
        return known == null ? super.getProcessDefinitionEntity(definition) : known;
    }
}
