package millrace.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import millrace.MillraceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** People of the demo at their browsers; whatever asks another machine, or complains on a page of ours, fails the test. */
@ExtendWith(NeedsChromium.class)
@MillraceTest
@TestPropertySource(properties = "millrace.demo=true")
abstract class BrowserJourney {

    private static final Logger LOG = System.getLogger(BrowserJourney.class.getName());
    private static final String PASSWORD = "millrace";
    private static final String POLICY = "Content Security Policy";
    private static final String REFUSED = "the server responded with a status of 4";
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean refusalsAreExpected;

    /** What a failed test saw last lies in target/browser. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures = test -> {
        if (test.getExecutionException().isPresent()) {
            for (int i = 0; i < windows.size(); i++) {
                var file = Path.of("target/browser", test.getDisplayName().replace("()", "-" + i + ".png"));
                windows.get(i).pages().forEach(page -> photograph(page, file));
            }
        }
    };

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void staysAtHomeAndIsQuiet() {
        windows.forEach(BrowserContext::close);
        assertThat(elsewhere).as("requests to other machines").isEmpty();
        assertThat(complaints).as("complaints in the console").isEmpty();
    }

    /** From here on it is no complaint that the server refuses something, which the browser tells in the console. */
    void expectRefusals() {
        refusalsAreExpected = true;
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** A browser of its own, with nobody signed in. */
    Page window() {
        return window(new Browser.NewContextOptions());
    }

    Page window(Browser.NewContextOptions options) {
        var window = chromium.browser().newContext(options.setViewportSize(1440, 900));
        windows.add(window);
        window.onRequest(request -> noteHost(request.url()));
        var page = window.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // the engine's applications report a refused form in the console, too
            var ours = !page.url().contains("/camunda/");
            var expected = refusalsAreExpected && message.text().contains(REFUSED);
            if (message.type().equals("error")
                    && !expected
                    && (ours || message.text().contains(POLICY))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A browser in which this person has signed in. */
    Page as(String person) {
        var page = window();
        page.navigate(at("/login"));
        signIn(page, person);
        heading(page, "Good to see you").waitFor();
        return page;
    }

    static void signIn(Page page, String person) {
        page.getByLabel("Name").fill(person);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
    }

    Tasklist tasklist(String person) {
        var page = as(person);
        page.navigate(at("/"));
        page.getByRole(AriaRole.NAVIGATION)
                .getByText("Tasklist", new Locator.GetByTextOptions().setExact(true))
                .click();
        return new Tasklist(page);
    }

    /** With -Dmillrace.pictures=true, target/looks shows what was looked at. */
    static void picture(Page page, String name) {
        if (Boolean.getBoolean("millrace.pictures")) {
            photograph(page, Path.of("target/looks", name.replaceAll("\\W+", "-") + ".png"));
        }
    }

    // a browser that has much to do gives none at times, which says nothing of the product
    private static void photograph(Page page, Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        } catch (PlaywrightException e) {
            LOG.log(Level.WARNING, "no picture " + file, e);
        }
    }

    String report(String person, Map<String, ?> fields) {
        return api(person)
                .body(fields)
                .post("/api/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** An incident that many have and that cannot wait. */
    String urgent(String title) {
        return report("user", Map.of("title", title, "service", "shop", "reach", "EVERYONE", "urgency", "HIGH"));
    }

    RequestSpecification api(String person) {
        return given().port(port).auth().preemptive().basic(person, PASSWORD).contentType(ContentType.JSON);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private void noteHost(String address) {
        if (!address.startsWith("data:") && !address.startsWith("blob:")) {
            var uri = URI.create(address.split("[?#]", 2)[0]);
            if (!"localhost".equals(uri.getHost()) || uri.getPort() != port) {
                elsewhere.add(address);
            }
        }
    }
}
