package millrace.engine.process;

import millrace.engine.OwnRecord;
import millrace.engine.UserTaskAssigned;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes who has a user task, for every user task of every model. */
class AssignmentFacts extends AbstractBpmnParseListener implements TaskListener {

    private final ApplicationEventPublisher facts;
    private final OwnRecord records;
    private final ThreadLocal<Boolean> quiet = ThreadLocal.withInitial(() -> false);

    AssignmentFacts(ApplicationEventPublisher facts, OwnRecord records) {
        this.facts = facts;
        this.records = records;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        // built in, so that nobody can skip it; the event comes for claiming, handing over and giving back alike
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
        // a new user task that nobody has is news too: whoever had the last one does not have this one
        task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        if (!quiet.get()) {
            records.find(((TaskEntity) task).getProcessInstance())
                    .ifPresent(number -> facts.publishEvent(new UserTaskAssigned(
                            number, task.getId(), task.getTaskDefinitionKey(), task.getAssignee())));
        }
    }

    /** Assigns without telling the one who asked for it. */
    void quietly(Runnable assignment) {
        boolean before = quiet.get();
        quiet.set(true);
        try {
            assignment.run();
        } finally {
            quiet.set(before);
        }
    }
}
