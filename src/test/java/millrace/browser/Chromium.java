package millrace.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of these tests: an installed Chromium, or the one that Playwright has downloaded. */
final class Chromium implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final String REQUIRED = "MILLRACE_BROWSER_REQUIRED";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    // it calls home by itself otherwise, and our tests fail when anything leaves the machine
    private static final List<String> SILENT = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; without one the test is skipped, and the log says so, or fails where a browser is required. */
    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var program = installed().or(() -> downloaded(playwright));
        if (program.isEmpty()) {
            playwright.close();
            return without();
        }
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(SILENT);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> downloaded(Playwright playwright) {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
    }

    private static Chromium without() {
        var message = "There is no Chromium: browser tests do not run. Install one, or let Playwright download it with "
                + "mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=com.microsoft.playwright.CLI "
                + "-Dexec.args='install chromium'.";
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new AssertionError(message + " " + REQUIRED + " is set.");
        }
        LOG.warn("SKIPPED: {}", message);
        return Assumptions.abort(message);
    }
}
