package millrace.engine.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import millrace.engine.TaskAudience;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Gives and offers a user task to nobody who may not know of its record, whomever the model names: they would see it. What the
 * process of a record calls is shown to nobody else.
 */
class CandidatesOfRecord extends AbstractBpmnParseListener {

    private static final String AGENTS = "agents";

    // late, because they stand on the engine
    private final Supplier<List<TaskAudience>> audiences;

    CandidatesOfRecord(ObjectProvider<TaskAudience> audiences) {
        this.audiences = SingletonSupplier.of(() -> audiences.stream().toList());
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        // before all others: what the practice says when it starts stands
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) CandidatesOfRecord::show, 0);
    }

    /**
     * Agents see the cards of every record, until the practice says who else does (see {@code Processes.showTo}). What is called may
     * have been given what not every agent may know; its user tasks show who may.
     */
    private static void show(DelegateExecution begun) {
        ExecutionEntity instance = (ExecutionEntity) begun;
        if (instance.getSuperExecution() == null) {
            CommandContext context = Context.getCommandContext();
            // whoever starts a process may not give grants otherwise
            context.runWithoutAuthorization(() -> {
                InstanceReaders.replace(context, instance, List.of(AGENTS), List.of());
                return null;
            });
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        narrow(task.getCandidateGroupIdExpressions(), this::isForGroup);
        narrow(task.getCandidateUserIdExpressions(), this::isForPerson);
        if (task.getAssigneeExpression() != null) {
            task.setAssigneeExpression(new Narrowed(task.getAssigneeExpression(), this::isForPerson, true));
        }
    }

    private static void narrow(Set<Expression> candidates, BiPredicate<String, String> isFor) {
        List<Expression> named = List.copyOf(candidates);
        candidates.clear();
        named.forEach(expression -> candidates.add(new Narrowed(expression, isFor, false)));
    }

    private boolean isForGroup(String recordNumber, String group) {
        return audiences.get().stream().allMatch(audience -> audience.includesGroup(recordNumber, group));
    }

    private boolean isForPerson(String recordNumber, String person) {
        return audiences.get().stream().allMatch(audience -> audience.includesPerson(recordNumber, person));
    }

    /** Those whom the model names and who may know of the record; {@code one}: a person and not a list. */
    private record Narrowed(Expression named, BiPredicate<String, String> isFor, boolean one) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            Object value = named.getValue(scope);
            Collection<?> candidates = value instanceof String text ? List.of(text.split(",")) : List.of();
            if (value instanceof Collection<?> list) {
                candidates = list;
            }
            List<String> records = records((ExecutionEntity) scope);
            List<String> left = candidates.stream()
                    .map(candidate -> candidate.toString().strip())
                    .filter(candidate -> !candidate.isEmpty())
                    .filter(candidate -> records.stream().allMatch(record -> isFor.test(record, candidate)))
                    .toList();
            return one ? left.stream().findFirst().orElse(null) : left;
        }

        /** The records of the process and of those that called it. */
        private static List<String> records(ExecutionEntity execution) {
            return Stream.iterate(
                            execution.getProcessInstance(),
                            Objects::nonNull,
                            instance -> instance.getSuperExecution() == null
                                    ? null
                                    : instance.getSuperExecution().getProcessInstance())
                    .map(ExecutionEntity::getBusinessKey)
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            named.setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return named.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
