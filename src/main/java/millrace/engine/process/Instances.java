package millrace.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ExecutionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Finds the process of a record and its tasks, also those the current command has created and not yet written. */
final class Instances {

    private Instances() {}

    static Optional<ExecutionEntity> of(CommandContext context, String recordNumber) {
        return touched(context, recordNumber).or(() -> written(context, recordNumber));
    }

    /** The process of a record, if the current command has to do with it. */
    static Optional<ExecutionEntity> touched(CommandContext context, String recordNumber) {
        DbEntityManager entities = context.getDbEntityManager();
        return entities.getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> execution.isProcessInstanceExecution() && !execution.isEnded())
                .filter(execution ->
                        recordNumber.equals(execution.getBusinessKey()) && execution.getSuperExecution() == null)
                .filter(execution -> !entities.isDeleted(execution))
                .findFirst();
    }

    /** Whether the current command has made it, so that the database knows nothing of it yet. */
    static boolean isNew(CommandContext context, DbEntity entity) {
        return context.getDbEntityManager().getDbEntityCache().isTransient(entity);
    }

    private static Optional<ExecutionEntity> written(CommandContext context, String recordNumber) {
        DbEntityManager entities = context.getDbEntityManager();
        ProcessInstanceQueryImpl query = new ProcessInstanceQueryImpl();
        query.processInstanceBusinessKey(recordNumber).rootProcessInstances();
        return query.evaluateExpressionsAndExecuteList(context, null).stream()
                .map(ExecutionEntity.class::cast)
                .filter(execution -> !execution.isEnded() && !entities.isDeleted(execution))
                .findFirst();
    }

    /** Where the process of a record waits for a message. */
    static Optional<ExecutionEntity> waiting(CommandContext context, String recordNumber, String message) {
        ExecutionQueryImpl query = new ExecutionQueryImpl();
        query.processInstanceBusinessKey(recordNumber)
                .messageEventSubscriptionName(message)
                .active();
        return query.evaluateExpressionsAndExecuteList(context, null).stream()
                .map(ExecutionEntity.class::cast)
                // what it calls may go by the same number
                .filter(execution -> execution.getProcessInstanceId().equals(execution.getRootProcessInstanceId()))
                .filter(execution -> !context.getDbEntityManager().isDeleted(execution))
                .findFirst();
    }

    static List<TaskEntity> tasks(CommandContext context, String recordNumber) {
        Optional<ExecutionEntity> instance = of(context, recordNumber);
        if (instance.isEmpty()) {
            return List.of();
        }
        String id = instance.get().getId();
        DbEntityManager entities = context.getDbEntityManager();
        Map<String, TaskEntity> tasks = new LinkedHashMap<>();
        Stream.concat(
                        isNew(context, instance.get())
                                ? Stream.of()
                                : context.getTaskManager().findTasksByProcessInstanceId(id).stream(),
                        entities.getCachedEntitiesByType(TaskEntity.class).stream())
                .filter(task -> id.equals(task.getProcessInstanceId()))
                .filter(task -> !task.isDeleted() && !entities.isDeleted(task))
                .forEach(task -> tasks.put(task.getId(), task));
        return List.copyOf(tasks.values());
    }
}
