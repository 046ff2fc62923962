package millrace.engine.guard;

import java.util.Map;
import millrace.engine.EngineRefusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
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

    /** A task is claimed for oneself; what runs inside our own calls, which engine-rest does not sign in, is not asked. */
    @Override
    public void claim(String taskId, String userId) {
        String caller = commandExecutor.execute(CommandContext::getAuthenticatedUserId);
        if (caller != null && !caller.equals(userId)) {
            throw EngineRefusal.badInput(
                    "userId: claim a task for yourself; who may give it to somebody else sets its assignee.");
        }
        hearing(() -> super.claim(taskId, userId));
    }

    /** Whoever has a task may give it back to its team; giving it to somebody else takes more. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId != null) {
            hearing(() -> super.setAssignee(taskId, userId));
            return;
        }
        commandExecutor.execute(context -> {
            AssignTaskCmd giveBack = new AssignTaskCmd(taskId, null);
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            boolean own = task != null
                    && task.getAssignee() != null
                    && task.getAssignee().equals(context.getAuthenticatedUserId());
            return own ? context.runWithoutAuthorization(() -> giveBack.execute(context)) : giveBack.execute(context);
        });
    }

    /** Lets the practice refuse a person: the engine would wrap its sentence and call it a failure. */
    private static void hearing(Runnable assignment) {
        try {
            assignment.run();
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidRequestException refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
