package millrace.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without a browser its tests are skipped, and the log says so; where a browser is required they fail. */
class NeedsChromium implements ExecutionCondition {

    private static final Logger LOG = LoggerFactory.getLogger(NeedsChromium.class);
    private static final String REQUIRED = "MILLRACE_BROWSER_REQUIRED";
    private static final String MISSING =
            "There is no Chromium, so browser tests do not run. Install one, or let Playwright download it: "
                    + "mvn test-compile exec:java -Dexec.classpathScope=test "
                    + "-Dexec.mainClass=com.microsoft.playwright.CLI -Dexec.args='install chromium'";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (test.getTestMethod().isPresent() || Chromium.isThere()) {
            return ConditionEvaluationResult.enabled("Chromium is there.");
        }
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new AssertionError(REQUIRED + " is set. " + MISSING);
        }
        LOG.warn("SKIPPED {}: {}", test.getDisplayName(), MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
