package millrace.incident.process;

import millrace.database.StartRefused;
import millrace.engine.DecisionTables;
import millrace.incident.IncidentSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Refuses a start whose configured priority table does not exist, before the first report asks it. */
@Component
class PriorityTableAtStart implements SmartLifecycle {

    private final DecisionTables tables;
    private final IncidentSettings settings;
    private volatile boolean running;

    PriorityTableAtStart(DecisionTables tables, IncidentSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (!tables.has(settings.priorityTable())) {
            throw new StartRefused("millrace.incident.priority-table is " + settings.priorityTable()
                    + ", and there is no decision table of that name");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the models are deployed, before the web server takes its first request. */
    @Override
    public int getPhase() {
        return 1;
    }
}
