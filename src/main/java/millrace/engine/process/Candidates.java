package millrace.engine.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who may take a user task and how soon, as the model says now. */
final class Candidates {

    private Candidates() {}

    static void refresh(TaskEntity task) {
        TaskDefinition model = task.getTaskDefinition();
        Set<String> groups = evaluate(model.getCandidateGroupIdExpressions(), task);
        Set<String> people = evaluate(model.getCandidateUserIdExpressions(), task);
        for (IdentityLink link : Set.copyOf(task.getCandidates())) {
            boolean group = link.getGroupId() != null;
            boolean stays = group ? groups.remove(link.getGroupId()) : people.remove(link.getUserId());
            if (!stays && group) {
                task.deleteCandidateGroup(link.getGroupId());
            } else if (!stays) {
                task.deleteCandidateUser(link.getUserId());
            }
        }
        task.addCandidateGroups(groups);
        task.addCandidateUsers(people);
        if (model.getPriorityExpression() != null
                && model.getPriorityExpression().getValue(task.getExecution()) instanceof Number rank
                && rank.intValue() != task.getPriority()) {
            task.setPriority(rank.intValue());
        }
    }

    private static Set<String> evaluate(Collection<Expression> expressions, TaskEntity task) {
        Set<String> found = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            Object value = expression.getValue(task.getExecution());
            if (value instanceof Collection<?> list) {
                list.forEach(one -> found.add(one.toString()));
            } else if (value != null) {
                Arrays.stream(value.toString().split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(found::add);
            }
        }
        return found;
    }
}
