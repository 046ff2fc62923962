package millrace.engine.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.script.ScriptEngineFactory;
import millrace.database.StartRefused;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start with an unsafe setting, wherever it was set. */
@Component
class EngineSelfTest implements SmartInitializingSingleton {

    private static final Set<String> BROUGHT = Set.of(
            "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
            "org.camunda.feel.impl.script.FeelScriptEngineFactory",
            "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");

    private final ProcessEngine engine;

    EngineSelfTest(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unsafe = unsafeSettings((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        if (!unsafe.isEmpty()) {
            throw new StartRefused("the engine is not safe to start: " + String.join("; ", unsafe));
        }
    }

    /** A clause for each unsafe setting; empty when all is well. */
    static List<String> unsafeSettings(ProcessEngineConfigurationImpl engine) {
        Map<String, Boolean> safe = new LinkedHashMap<>();
        doors(engine, safe);
        code(engine, safe);
        data(engine, safe);
        return safe.entrySet().stream()
                .filter(setting -> !setting.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void doors(ProcessEngineConfigurationImpl engine, Map<String, Boolean> safe) {
        safe.put("authorisation is off", engine.isAuthorizationEnabled());
        safe.put(
                "revoked permissions are checked, which slows every query",
                ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER.equals(
                        engine.getAuthorizationCheckRevokes()));
        safe.put(
                "whoever has a task may write its variables",
                "TASK_WORK".equals(engine.getDefaultUserPermissionNameForTask()));
        safe.put("submitted tasks are not checked", engine.getTaskService() instanceof GuardedTaskService);
        safe.put("submitted forms are not checked", engine.getFormService() instanceof GuardedFormService);
        safe.put("models are not checked", engine.getRepositoryService() instanceof GuardedRepositoryService);
        safe.put("tasks without a process are allowed", !engine.isStandaloneTasksEnabled());
        safe.put(
                "side doors into processes are open",
                engine.getCommandInterceptorsTxRequired().stream().anyMatch(SideDoors.class::isInstance));
        safe.put("messages may write variables", engine.getEventHandler("message") instanceof PlainMessages);
    }

    private static void code(ProcessEngineConfigurationImpl engine, Map<String, Boolean> safe) {
        safe.put("a script engine is on the class path", foreignLanguages().isEmpty());
        safe.put("scripts are on", engine.getScriptEngineResolver() instanceof NoScripts);
        safe.put(
                "expressions see more than the listed beans",
                engine.getExpressionManager() instanceof LockedExpressions
                        && engine.getBeans() instanceof ExpressionBeans);
        safe.put("expressions in ad-hoc queries are on", !engine.isEnableExpressionsInAdhocQueries());
        safe.put("scripts are loaded from other places", !engine.isEnableScriptEngineLoadExternalResources());
        safe.put("external entities in models are read", !engine.isEnableXxeProcessing());
    }

    /** Languages beside those that the engine brings for its own expressions and decisions, and does not run as scripts here. */
    private static List<String> foreignLanguages() {
        return ServiceLoader.load(ScriptEngineFactory.class).stream()
                .map(factory -> factory.type().getName())
                .filter(name -> !BROUGHT.contains(name))
                .toList();
    }

    private static void data(ProcessEngineConfigurationImpl engine, Map<String, Boolean> safe) {
        safe.put("Java serialisation is on", !engine.isJavaSerializationFormatEnabled());
        safe.put("types of stored objects are not checked", engine.isDeserializationTypeValidationEnabled());
        safe.put("the engine changes its schema by itself", "false".equals(engine.getDatabaseSchemaUpdate()));
        safe.put(
                "the history level is not 'millrace'",
                "millrace".equals(engine.getHistoryLevel().getName()));
        safe.put("an unhandled error ends a process silently", engine.isEnableExceptionsAfterUnhandledBpmnError());
    }
}
