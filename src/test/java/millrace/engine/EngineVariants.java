package millrace.engine;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes, and the settings of ours one after the other, to be measured side by side. */
public enum EngineVariants {
    BARE,
    HISTORY_LEVEL,
    REMOVAL_TIME_NONE,
    OURS;

    /** Starts an engine of this kind on an empty database; it makes its own tables and runs no jobs. */
    public ProcessEngine start(DataSource database) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setProcessEngineName(name());
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(this != OURS);
        engine.setTaskMetricsEnabled(this != OURS);
        if (this == HISTORY_LEVEL || this == OURS) {
            engine.setCustomHistoryLevels(List.of(new MillraceHistory()));
            engine.setHistory(MillraceHistory.NAME);
        }
        if (this == REMOVAL_TIME_NONE || this == OURS) {
            removalTimeNone(engine);
        }
        return engine.buildProcessEngine();
    }

    private static void removalTimeNone(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy("endTimeBased");
    }

    /** Whether PostgreSQL's driver sends inserts of a batch as one statement, as our pool tells it to. */
    public boolean rewritesInserts() {
        return this == OURS;
    }
}
