package millrace.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** How much the engine remembers: who did what and when, but not what the records remember better. */
class MillraceHistory extends HistoryLevelFull {

    static final String NAME = "millrace";

    // stored in the database at the first start and compared at every other: never change it
    private static final int ID = 40;

    private static final Set<HistoryEventTypes> FORGOTTEN = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            // who had a task is told with the task, who was offered it follows from the model and the record's team
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_FAIL,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.EXTERNAL_TASK_CREATE,
            HistoryEventTypes.EXTERNAL_TASK_FAIL,
            HistoryEventTypes.EXTERNAL_TASK_SUCCESS,
            HistoryEventTypes.EXTERNAL_TASK_DELETE,
            HistoryEventTypes.DMN_DECISION_EVALUATE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        boolean forgotten = eventType instanceof HistoryEventTypes known && FORGOTTEN.contains(known);
        return !forgotten && !(entity instanceof VariableInstanceEntity variable && belongsToAnActivity(variable));
    }

    // inputs of decisions and the like; the record keeps them as evidence
    private static boolean belongsToAnActivity(VariableInstanceEntity variable) {
        return variable.getExecutionId() != null && !variable.getExecutionId().equals(variable.getProcessInstanceId());
    }
}
