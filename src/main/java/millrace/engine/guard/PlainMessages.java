package millrace.engine.guard;

import java.util.Map;
import millrace.engine.EngineRefusal;
import org.camunda.bpm.engine.impl.event.EventHandlerImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;

/** Lets messages tell a running process that something happened, but not write its variables. */
class PlainMessages extends EventHandlerImpl {

    PlainMessages() {
        super(EventType.MESSAGE);
    }

    @Override
    public void handleIntermediateEvent(
            EventSubscriptionEntity subscription, Object payload, Object local, Object scoped, CommandContext context) {
        if (isGiven(payload) || isGiven(local) || isGiven(scoped)) {
            throw EngineRefusal.badInput("processVariables: a message to a running process carries no variables.");
        }
        super.handleIntermediateEvent(subscription, payload, local, scoped, context);
    }

    private static boolean isGiven(Object payload) {
        return payload instanceof Map<?, ?> variables && !variables.isEmpty();
    }
}
