package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files come to a record from its page, with scripts and without. */
class AttachmentBrowserTests extends BrowserJourney {

    private static final byte[] LOG = "2026-11-21 connection refused\n".getBytes(UTF_8);
    private static final String FILES = "section.files";

    @Test
    void sendsSeveralFilesAndShowsThemAtOnce() throws IOException {
        var number = report("user", Map.of("title", "Printer jams"));
        var page = as("desk");
        page.navigate(at("/incidents/" + number));
        assertThat(page.locator(FILES)).containsText("No files yet.");
        expectRefusals();
        choose(page, file("error.log"), file("page.html"), file("große Datei.txt"));
        button(page, "Add").click();
        assertThat(page.locator(FILES + " [role=status]")).containsText("2 files were added.");
        assertThat(page.locator(FILES + " [role=status]")).containsText("page.html is of type text/html");
        assertThat(page.locator(FILES + " li")).hasCount(2);
        assertThat(page.locator(FILES)).containsText("LOG, 30 bytes");
        var download =
                page.waitForDownload(() -> page.getByText("große Datei.txt").click());
        assertThat(download.suggestedFilename()).isEqualTo("große Datei.txt");
        assertThat(bytes(download)).isEqualTo(LOG);
        button(page, "Remove error.log").click();
        assertThat(page.locator(FILES)).containsText("error.log was removed");
        assertThat(page).hasURL(at("/incidents/" + number + "#attachments"));
        button(page, "Put error.log back").click();
        assertThat(page.locator(FILES + " li")).hasCount(2);
    }

    @Test
    void worksWithoutScripts() {
        var number = report("user", Map.of("title", "Printer jams"));
        var page = window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/login"));
        signIn(page, "desk");
        page.navigate(at("/incidents/" + number));
        page.getByText("Internal: only agents see the file").click();
        choose(page, file("error.log"), file("more.log"));
        button(page, "Add").click();
        assertThat(page).hasURL(at("/incidents/" + number + "#attachments"));
        assertThat(page.locator(FILES + " li")).hasCount(2);
        assertThat(page.locator(FILES + " .badge").first()).hasText("Internal");
        choose(page, file("page.html"));
        button(page, "Add").click();
        assertThat(page.locator(FILES + " [role=alert]")).containsText("page.html is of type text/html");
        page.navigate(at("/records/" + number + "/attachments"));
        assertThat(page.locator(FILES + " li")).hasCount(2);
        assertThat(page.locator(FILES + " [role=alert]")).hasCount(0);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", name.endsWith("html") ? "<html></html>".getBytes(UTF_8) : LOG);
    }

    private static void choose(Page page, FilePayload... files) {
        page.getByLabel("Add files").setInputFiles(files);
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }
}
