package millrace.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of these tests: an installed Chromium, or the one that Playwright has downloaded. */
public final class Chromium implements AutoCloseable {

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

    // milliseconds, for a machine that has much else to do; who sees what is expected waits no longer
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = playwright();
        var program = installed().or(() -> downloaded(playwright)).orElseThrow();
        var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(SILENT);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    public static boolean isThere() {
        if (installed().isPresent()) {
            return true;
        }
        try (var playwright = playwright()) {
            return downloaded(playwright).isPresent();
        }
    }

    public Browser browser() {
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

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
}
