package millrace;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets engine-rest and the web applications find the engine of the test that runs: they look in a registry of the whole
 * JVM, where the context that was started last would answer for all others. For the same reason no context is closed before all tests
 * are over: the web applications of the others would be gone with it.
 */
class EngineOfTheTest implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        register(test);
    }

    private static void register(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(ProcessEngine.class)
                    .ifAvailable(ProcessEngines::registerProcessEngine);
        }
    }
}
