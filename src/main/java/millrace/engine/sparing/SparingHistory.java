package millrace.engine.sparing;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Reads when a step began only once it ends and its duration is due, and not at every change before. */
class SparingHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (!(event instanceof HistoricScopeInstanceEvent step) || isInitialEvent(event) || event.getId() == null) {
            super.insertOrUpdate(event);
            return;
        }
        boolean known = getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
        if (step.getEndTime() != null && step.getStartTime() == null) {
            // past the engine's cache, where the step may stand without its beginning
            HistoricScopeInstanceEvent begun =
                    Context.getCommandContext().getDbSqlSession().selectById(step.getClass(), step.getId());
            if (begun != null) {
                step.setStartTime(begun.getStartTime());
            }
        }
        if (!known) {
            getDbEntityManager().merge(event);
        }
    }
}
