package millrace.engine.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import millrace.engine.OpenUserTask;
import millrace.engine.OwnRecord;
import millrace.engine.Processes;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The processes of records, found by their number. */
@Component
class RunningProcesses implements Processes {

    private final CommandExecutor commands;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AfterCommand after;
    private final AssignmentFacts assignments;
    private final OwnRecord records;

    RunningProcesses(
            CommandExecutor commands,
            RuntimeService runtime,
            TaskService tasks,
            AfterCommand after,
            AssignmentFacts assignments,
            OwnRecord records) {
        this.commands = commands;
        this.runtime = runtime;
        this.tasks = tasks;
        this.after = after;
        this.assignments = assignments;
        this.records = records;
    }

    @Override
    public void start(String processKey, String recordNumber, Map<String, Object> variables) {
        inside(context -> runtime.startProcessInstanceByKey(processKey, recordNumber, variables));
    }

    @Override
    public void startBy(String message, String recordNumber, Map<String, Object> variables) {
        inside(context -> runtime.startProcessInstanceByMessage(message, recordNumber, variables));
    }

    @Override
    public void together(Runnable work) {
        inside(context -> {
            work.run();
            return null;
        });
    }

    @Override
    public boolean tell(String recordNumber, String message) {
        CommandContext current = Context.getCommandContext();
        if (current != null && Instances.touched(current, recordNumber).isPresent()) {
            after.run(() -> deliver(recordNumber, message));
            return true;
        }
        return deliver(recordNumber, message);
    }

    private boolean deliver(String recordNumber, String message) {
        return inside(context -> {
            Optional<ExecutionEntity> waiting = Instances.waiting(context, recordNumber, message);
            waiting.ifPresent(execution -> runtime.messageEventReceived(message, execution.getId()));
            return waiting.isPresent();
        });
    }

    @Override
    public void set(String recordNumber, Map<String, Object> variables) {
        inside(context -> {
            Instances.of(context, recordNumber)
                    .ifPresent(instance -> runtime.setVariables(instance.getId(), changed(instance, variables)));
            return null;
        });
    }

    // writing an equal value again would be a change to the events that watch a variable
    private static Map<String, Object> changed(ExecutionEntity instance, Map<String, Object> variables) {
        Map<String, Object> changed = new HashMap<>(variables);
        changed.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), instance.getVariable(entry.getKey())));
        return changed;
    }

    @Override
    public boolean isRunning(String recordNumber) {
        return inside(context -> Instances.of(context, recordNumber).isPresent());
    }

    @Override
    public void assign(String recordNumber, String person) {
        assignments.quietly(() -> inside(context -> {
            Instances.tasks(context, recordNumber).stream()
                    .filter(task -> !Objects.equals(task.getAssignee(), person))
                    .forEach(task -> tasks.setAssignee(task.getId(), person));
            return null;
        }));
    }

    @Override
    public void refreshCandidates(String recordNumber) {
        inside(context -> {
            Instances.tasks(context, recordNumber).forEach(Candidates::refresh);
            return null;
        });
    }

    @Override
    public void showTo(String recordNumber, Collection<String> groups, Collection<String> people) {
        inside(context -> {
            Instances.of(context, recordNumber)
                    .ifPresent(instance -> InstanceReaders.replace(context, instance, groups, people));
            return null;
        });
    }

    @Override
    public List<OpenUserTask> openTasks(String recordNumber) {
        return inside(context -> Instances.tasks(context, recordNumber).stream()
                .sorted(Comparator.comparing(TaskEntity::getCreateTime))
                .map(RunningProcesses::openTask)
                .toList());
    }

    @Override
    public Optional<String> recordOf(String userTaskId) {
        return inside(context -> Optional.ofNullable(context.getTaskManager().findTaskById(userTaskId))
                .map(TaskEntity::getProcessInstance)
                .flatMap(records::find));
    }

    @Override
    public void complete(String userTaskId, Map<String, Object> form) {
        // not inside a command of ours: the door out of a user task is the same for everybody
        telling(() -> {
            tasks.complete(userTaskId, form);
            return null;
        });
    }

    private static OpenUserTask openTask(TaskEntity task) {
        return new OpenUserTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }

    // one command around everything: without authorisation, in the caller's transaction, and past the guards of the
    // outside
    private <T> T inside(Function<CommandContext, T> work) {
        return telling(() -> commands.execute(context -> context.runWithoutAuthorization(() -> work.apply(context))));
    }

    private static <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException collision) {
            throw new OptimisticLockingFailureException("The process was moved at the same moment.", collision);
        }
    }
}
