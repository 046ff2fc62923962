package millrace.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import millrace.engine.EngineRefusal;
import millrace.engine.Forms;
import millrace.engine.PartForm;
import millrace.engine.TaskForm;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.function.SingletonSupplier;

/** The one door out of a user task: what was sent is checked, handed to the practice, and only then completes the task. */
@Component
class TaskDoor {

    private final ObjectProvider<Forms> forms;
    private final Supplier<List<TaskForm>> practices;
    private final Supplier<List<PartForm>> parts;
    private final ObjectProvider<FormLookup> lookup;
    private final TransactionOperations transaction;

    // late, because these need the engine that is being built with this door
    TaskDoor(
            ObjectProvider<Forms> forms,
            ObjectProvider<TaskForm> practices,
            ObjectProvider<PartForm> parts,
            ObjectProvider<FormLookup> lookup,
            TransactionOperations transaction) {
        this.forms = forms;
        this.practices = SingletonSupplier.of(() -> practices.stream().toList());
        this.parts = SingletonSupplier.of(() -> parts.stream().toList());
        this.lookup = lookup;
        this.transaction = transaction;
    }

    <T> T through(String taskId, Map<String, Object> sent, Function<Map<String, Object>, T> complete) {
        if (Context.getCommandContext() != null) {
            return complete.apply(sent);
        }
        return transaction.execute(status -> {
            Map<String, Object> routing = accept(taskId, sent);
            // whether the person may was asked before; what they decided may just have taken the task from them
            return lookup.getObject().permitted(() -> complete.apply(routing));
        });
    }

    private Map<String, Object> accept(String taskId, Map<String, Object> sent) {
        Map<String, Object> values = Submitted.plain(sent);
        FormOfTask task = lookup.getObject().toComplete(taskId);
        if (task == null) {
            return values;
        }
        if (task.formId() == null) {
            refuseAny(values);
            return values;
        }
        Map<String, Object> checked = forms.getObject().check(task.formId(), values);
        TaskForm practice = practiceOf(taskId, task.formId());
        return practice == null ? checked : practice.submit(recordOf(task), checked);
    }

    /** Checks what was sent with the start form of a process. */
    Map<String, Object> start(String definitionId, Map<String, Object> sent) {
        Map<String, Object> values = Submitted.plain(sent);
        if (Context.getCommandContext() != null) {
            return values;
        }
        String formId = lookup.getObject().startFormOf(definitionId);
        return formId == null ? values : forms.getObject().check(formId, values);
    }

    /** What the practice shows in the form of a task. */
    Map<String, Object> prefill(String taskId) {
        FormOfTask task = lookup.getObject().of(taskId);
        TaskForm practice = task == null ? null : practiceOf(taskId, task.formId());
        return practice == null ? Map.of() : practice.prefill(recordOf(task));
    }

    boolean isGone(String taskId) {
        return lookup.getObject().of(taskId) == null;
    }

    private TaskForm practiceOf(String taskId, String formId) {
        return practices.get().stream()
                .filter(form -> form.id().equals(formId))
                .findFirst()
                .or(() -> parts.get().stream()
                        .filter(form -> form.id().equals(formId))
                        .findFirst()
                        .map(form -> form.about(lookup.getObject().variable(taskId, form.variable()))))
                .orElse(null);
    }

    private static String recordOf(FormOfTask task) {
        if (task.recordNumber() == null) {
            throw EngineRefusal.badInput("The process of this task belongs to no record, and its form %s shows one."
                    .formatted(task.formId()));
        }
        return task.recordNumber();
    }

    private static void refuseAny(Map<String, Object> values) {
        if (!values.isEmpty()) {
            throw EngineRefusal.badInput(
                    values.keySet().iterator().next() + ": this task has no form, so it takes no values.");
        }
    }
}
