package millrace.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Completes user tasks through {@link TaskDoor} alone; the other ways are shut by {@link SideDoors}. */
class GuardedTaskService extends TaskServiceImpl {

    private final TaskDoor door;

    GuardedTaskService(TaskDoor door) {
        this.door = door;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        door.through(taskId, variables, routing -> {
            super.complete(taskId, routing);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserialize) {
        return door.through(
                taskId, variables, routing -> super.completeWithVariablesInReturn(taskId, routing, deserialize));
    }
}
