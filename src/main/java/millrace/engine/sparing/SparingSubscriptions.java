package millrace.engine.sparing;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Ends what waits for a message or a condition without looking for jobs of it: only signals and compensation ever come by a job.
 * What an instance waits for is read at once, and not for each of its executions.
 */
class SparingSubscriptions extends EventSubscriptionManager {

    // by instance and execution; lives as long as the command
    private final Map<String, Map<String, List<EventSubscriptionEntity>>> read = new HashMap<>();

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity subscription) {
        if (subscription.isSubscriptionForEventType(EventType.MESSAGE)
                || subscription.isSubscriptionForEventType(EventType.CONDITONAL)) {
            getDbEntityManager().delete(subscription);
        } else {
            super.deleteEventSubscription(subscription);
        }
    }

    @Override
    public List<EventSubscriptionEntity> findEventSubscriptionsByExecution(String execution) {
        ExecutionEntity known = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
        if (known == null) {
            return super.findEventSubscriptionsByExecution(execution);
        }
        return new ArrayList<>(read.computeIfAbsent(known.getProcessInstanceId(), this::ofInstance)
                .getOrDefault(execution, List.of()));
    }

    private Map<String, List<EventSubscriptionEntity>> ofInstance(String instance) {
        return findEventSubscriptionsByProcessInstanceId(instance).stream()
                .filter(waiting -> waiting.getExecutionId() != null)
                .collect(groupingBy(EventSubscriptionEntity::getExecutionId));
    }
}
