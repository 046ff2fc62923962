package millrace.engine.guard;

import java.util.function.Supplier;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Finds the form of a user task or of a process in the models. */
@Component
class FormLookup {

    private final CommandExecutor commands;
    private final OwnRecord records;

    FormLookup(CommandExecutor commands, OwnRecord records) {
        this.commands = commands;
        this.records = records;
    }

    /** The form of an open task, or null; makes sure first that the one who asks may work on it. */
    FormOfTask toComplete(String taskId) {
        return commands.execute(context -> {
            TaskEntity task = find(context, taskId);
            if (task != null) {
                for (CommandChecker checker :
                        context.getProcessEngineConfiguration().getCommandCheckers()) {
                    checker.checkTaskWork(task);
                }
            }
            return formOf(task);
        });
    }

    /** The form of an open task, or null; the caller has checked who asks. */
    FormOfTask of(String taskId) {
        return commands.execute(context -> formOf(find(context, taskId)));
    }

    /** Does work for which permission was asked before. */
    <T> T permitted(Supplier<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work::get));
    }

    String startFormOf(String definitionId) {
        return commands.execute(context -> {
            ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(definitionId);
            return definition.getStartFormHandler() == null
                    ? null
                    : idOf(definition.getStartFormHandler().createStartFormData(definition));
        });
    }

    private static TaskEntity find(CommandContext context, String taskId) {
        return taskId == null ? null : context.getTaskManager().findTaskById(taskId);
    }

    private FormOfTask formOf(TaskEntity task) {
        if (task == null) {
            return null;
        }
        String recordNumber = task.getProcessInstance() == null
                ? null
                : records.find(task.getProcessInstance()).orElse(null);
        return new FormOfTask(recordNumber, formId(task));
    }

    /** As the engine finds it, but without what else it would read for a form that is to be shown. */
    private static String formId(TaskEntity task) {
        FormDefinition form = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getFormDefinition();
        if (form == null
                || form.getFormKey() != null
                || form.getCamundaFormDefinitionKey() == null
                || form.getCamundaFormDefinitionBinding() == null) {
            return null;
        }
        Object key = form.getCamundaFormDefinitionKey().getValue(task);
        return key == null ? null : key.toString();
    }

    private static String idOf(FormData form) {
        CamundaFormRef reference = form == null ? null : form.getCamundaFormRef();
        return reference == null ? null : reference.getKey();
    }
}
