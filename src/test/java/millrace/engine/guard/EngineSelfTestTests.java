package millrace.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import millrace.database.StartRefused;
import millrace.engine.EngineTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineSelfTestTests {

    @Autowired
    private ProcessEngine engine;

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static Arguments unsafe(
            String said,
            Consumer<ProcessEngineConfigurationImpl> spoil,
            Consumer<ProcessEngineConfigurationImpl> mend) {
        return Arguments.of(said, spoil, mend);
    }

    static Stream<Arguments> unsafe() {
        return Stream.of(
                unsafe(
                        "authorisation is off",
                        e -> e.setAuthorizationEnabled(false),
                        e -> e.setAuthorizationEnabled(true)),
                unsafe(
                        "Java serialisation is on",
                        e -> e.setJavaSerializationFormatEnabled(true),
                        e -> e.setJavaSerializationFormatEnabled(false)),
                unsafe(
                        "expressions in ad-hoc queries are on",
                        e -> e.setEnableExpressionsInAdhocQueries(true),
                        e -> e.setEnableExpressionsInAdhocQueries(false)),
                unsafe(
                        "whoever has a task may write its variables",
                        e -> e.setDefaultUserPermissionNameForTask("UPDATE"),
                        e -> e.setDefaultUserPermissionNameForTask("TASK_WORK")),
                unsafe(
                        "tasks without a process are allowed",
                        e -> e.setStandaloneTasksEnabled(true),
                        e -> e.setStandaloneTasksEnabled(false)));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void namesEachUnsafeSetting(
            String said,
            Consumer<ProcessEngineConfigurationImpl> spoil,
            Consumer<ProcessEngineConfigurationImpl> mend) {
        spoil.accept(settings());
        try {
            assertThatThrownBy(() -> new EngineSelfTest(engine).afterSingletonsInstantiated())
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("the engine is not safe to start: " + said);
        } finally {
            mend.accept(settings());
        }
    }

    @Test
    void noticesWhenTheExpressionsAreNotLocked() {
        var locked = settings().getExpressionManager();
        settings().setExpressionManager(new JuelExpressionManager(Map.of()));
        try {
            assertThat(EngineSelfTest.unsafeSettings(settings()))
                    .containsExactly("expressions see more than the listed beans");
        } finally {
            settings().setExpressionManager(locked);
        }
    }

    @Test
    void isContentWithTheProduct() {
        assertThat(EngineSelfTest.unsafeSettings(settings())).isEmpty();
        new EngineSelfTest(engine).afterSingletonsInstantiated();
    }

    @Test
    void refusesAScriptEngineThatSomebodyPutsOnTheClassPath(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ScriptEngineFactory.class.getName()), Foreign.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        try (URLClassLoader with = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ours)) {
            thread.setContextClassLoader(with);
            assertThat(EngineSelfTest.unsafeSettings(settings()))
                    .containsExactly("a script engine is on the class path");
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.codehaus.groovy.jsr223.GroovyScriptEngineFactory",
                "org.graalvm.polyglot.Context",
                "com.oracle.truffle.js.scriptengine.GraalJSEngineFactory",
                "org.jruby.embed.ScriptingContainer",
                "org.python.util.PythonInterpreter",
                "org.mozilla.javascript.Context",
                "bsh.Interpreter",
                "freemarker.template.Configuration",
                "org.camunda.connect.Connectors"
            })
    void carriesNoOtherLanguage(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    // JUEL brings a script engine of its own; whatever is on the class path, the engine does not ask for it
    @Test
    void runsNoScripts() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class))
                .allSatisfy(factory -> assertThat(factory.getLanguageName().toLowerCase(java.util.Locale.ROOT))
                        .containsAnyOf("jsp 2.1 el", "feel"));
        assertThatThrownBy(() -> settings()
                        .getCommandExecutorTxRequired()
                        .execute(context -> settings().getScriptingEngines().getScriptEngineForLanguage("juel")))
                .hasMessageContaining("Scripts are not run");
    }

    /** A language that somebody adds. */
    public static final class Foreign extends JuelScriptEngineFactory {}
}
