package millrace.engine;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What holds for the engine wherever it runs; nothing of it is a matter of configuration. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {

    private static final String PEOPLE = "[A-Za-z0-9][A-Za-z0-9._@-]*";
    private static final String GROUPS = "[a-z][a-z0-9-]*";

    // Flyway creates the engine's tables, so the engine has to wait for it
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin millraceSettings() {
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                super.preInit(engine);
                names(engine);
                history(engine);
                limits(engine);
            }
        };
    }

    private static void names(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern(PEOPLE);
        engine.setGroupResourceWhitelistPattern(GROUPS);
        // the engine's default lets everybody who has a task write its variables
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    }

    private static void history(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryLevels().add(new MillraceHistory());
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy("endTimeBased");
        engine.setEnforceHistoryTimeToLive(true);
    }

    private static void limits(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableXxeProcessing(false);
        engine.setCustomExceptionCodeProvider(new UnusableValues());
        // somebody's mistake in a form is no error of ours; what fails is logged by the door it came through, or as a
        // job
        engine.setEnableCmdExceptionLogging(false);
    }
}
