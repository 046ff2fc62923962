package millrace.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes submitted forms through {@link TaskDoor}, and shows forms filled by the practice, with what can be chosen now. */
class GuardedFormService extends FormServiceImpl {

    private final TaskDoor door;
    private final OfferedOptions options;

    GuardedFormService(TaskDoor door, OfferedOptions options) {
        this.door = door;
        this.options = options;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> values) {
        door.through(taskId, values, routing -> {
            super.submitTaskForm(taskId, routing);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> values, boolean deserialize) {
        return door.through(
                taskId, values, routing -> super.submitTaskFormWithVariablesInReturn(taskId, routing, deserialize));
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> values) {
        submitTaskForm(taskId, new LinkedHashMap<>(values));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> values) {
        return super.submitStartForm(definitionId, businessKey, door.start(definitionId, values));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> values) {
        return submitStartForm(definitionId, null, values);
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> values) {
        return submitStartForm(definitionId, null, new LinkedHashMap<>(values));
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, String businessKey, Map<String, String> values) {
        return submitStartForm(definitionId, businessKey, new LinkedHashMap<>(values));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap shown = super.getTaskFormVariables(taskId, names, deserialize);
        door.prefill(taskId).forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        // the engine itself stumbles over a task that somebody has completed meanwhile
        if (door.isGone(taskId)) {
            throw new InvalidRequestException(Status.NOT_FOUND, "This task is no longer open.");
        }
        return options.filled(super.getDeployedTaskForm(taskId));
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        return options.filled(super.getDeployedStartForm(definitionId));
    }
}
