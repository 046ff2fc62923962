package millrace.engine;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/** The engine as it comes, and the settings of ours one after the other, to be measured side by side. */
public enum EngineVariants {
    BARE("(a) bare engine"),
    HISTORY_LEVEL("bare, our history level"),
    REMOVAL_TIME_NONE("bare, no removal times"),
    OURS("bare, all settings of ours"),
    WITHOUT_VARIABLES("the same, no variables in history");

    private final String title;

    EngineVariants(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Starts an engine of this kind on an empty database; it makes its own tables and runs no jobs. */
    public ProcessEngine start(DataSource database, Map<Object, Object> beans) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(database);
        engine.setProcessEngineName(name());
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        // what Camunda's Spring Boot starter and its distributions have; in a plain Java program it is less
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setBeans(beans);
        engine.setMetricsEnabled(!rewritesInserts());
        engine.setTaskMetricsEnabled(!rewritesInserts());
        if (this == HISTORY_LEVEL || this == OURS) {
            level(engine, new MillraceHistory());
        }
        if (this == WITHOUT_VARIABLES) {
            level(engine, new WithoutVariables());
        }
        if (this != BARE && this != HISTORY_LEVEL) {
            removalTimeNone(engine);
        }
        return engine.buildProcessEngine();
    }

    private static void level(ProcessEngineConfigurationImpl engine, MillraceHistory level) {
        engine.setCustomHistoryLevels(List.of(level));
        engine.setHistory(level.getName());
    }

    /** What could be left out besides. */
    private static final class WithoutVariables extends MillraceHistory {

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return !type.getEntityType().startsWith("variable") && super.isHistoryEventProduced(type, entity);
        }
    }

    private static void removalTimeNone(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy("endTimeBased");
    }

    /** Whether PostgreSQL's driver sends inserts of a batch as one statement, as our pool tells it to. */
    public boolean rewritesInserts() {
        return this == OURS || this == WITHOUT_VARIABLES;
    }
}
