package millrace.engine.guard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.engine.EngineRefusal;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;

/** Shuts the ways around the drawn process, whoever asks from outside; what runs inside a command of ours is not stopped. */
class SideDoors extends CommandInterceptor {

    private static final Set<String> SHUT = names(
            // starting or moving a process past its start, its listeners and its forms
            StartProcessInstanceAtActivitiesCmd.class,
            ProcessInstanceModificationCmd.class,
            ProcessInstanceModificationBatchCmd.class,
            ModifyProcessInstanceCmd.class,
            ModifyProcessInstanceAsyncCmd.class,
            RestartProcessInstancesCmd.class,
            RestartProcessInstancesBatchCmd.class,
            MigrateProcessInstanceCmd.class,
            MigrateProcessInstanceBatchCmd.class,
            EvaluateStartConditionCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            // ending a user task otherwise than by its form
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            // writing what gateways read
            SetExecutionVariablesCmd.class,
            PatchExecutionVariablesCmd.class,
            RemoveExecutionVariablesCmd.class,
            SetTaskVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null
                && SHUT.contains(command.getClass().getName())) {
            throw EngineRefusal.badInput(
                    "This is not possible from outside: use the form of the task, the record, or a message.");
        }
        if (command instanceof TaskQueryImpl query) {
            refuseExpressionsInSubQueries(query);
        }
        return next.execute(command);
    }

    // the engine checks the expressions of a query itself, but not those of its or-queries
    private static void refuseExpressionsInSubQueries(TaskQueryImpl query) {
        boolean hidden = query.getQueries().stream()
                .skip(1)
                .map(AbstractQuery::getExpressions)
                .anyMatch(expressions -> !expressions.isEmpty());
        if (hidden) {
            throw EngineRefusal.badInput("Expressions are not allowed in the or-queries of a query.");
        }
    }

    private static Set<String> names(Class<?>... commands) {
        return Stream.of(commands).map(Class::getName).collect(Collectors.toUnmodifiableSet());
    }
}
