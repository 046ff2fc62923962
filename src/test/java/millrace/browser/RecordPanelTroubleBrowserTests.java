package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What an agent loses when the session ends, the network is slow or the server fails: nothing. */
class RecordPanelTroubleBrowserTests extends BrowserJourney {

    private static final String NOTE = "Note for the team";

    @Test
    void keepsEverythingTypedThroughAnEndedSession() {
        var number = urgent("Vouchers expire");
        var desk = tasklist("desk");
        var panel = RecordPanel.beside(desk, number);
        desk.claim().write(NOTE, "Typed before it ended.");
        panel.begin("Comment").write("Comment", "Typed beside it.");
        desk.page().context().clearCookies();
        panel.send();
        assertThat(panel.trouble().first()).containsText("Your session has ended.");
        assertThat(desk.field(NOTE)).hasValue("Typed before it ended.");

        var link = panel.node().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in again"));
        var again = desk.page().waitForPopup(link::click);
        signIn(again, "desk");
        var same = new Tasklist(again).field("Number");
        same.waitFor();
        assertThat(same).hasValue(number);
        again.close();
        panel.node().getByText("Try again").click();
        assertThat(panel.trouble()).hasCount(0);
        assertThat(desk.page().getByText("Millrace Tasklist")).isVisible();
        assertThat(panel.field("Comment")).hasValue("Typed beside it.");
        panel.send();
        assertThat(panel.section("Comments")).containsText("Typed beside it.");
        assertThat(desk.field(NOTE)).hasValue("Typed before it ended.");
        desk.pick("Category", "Software").choose("Needs investigation").complete(number);
    }

    @Test
    void staysWhenTasklistItselfFindsTheSessionEnded() {
        var number = urgent("Vouchers wait");
        var desk = tasklist("desk");
        var panel = RecordPanel.beside(desk, number);
        desk.claim().write(NOTE, "Typed before it ended.");
        desk.page().context().clearCookies();
        // Tasklist asks for its task every ten seconds
        panel.trouble().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        assertThat(panel.trouble()).containsText("Your session has ended.");
        assertThat(desk.field(NOTE)).hasValue("Typed before it ended.");
    }

    @Test
    void neverShowsTheRecordOfATaskThatWasLeft() {
        var first = urgent("Vouchers are slow");
        var second = urgent("Vouchers are fast");
        var desk = tasklist("desk").queue("Requires triage");
        var held = new CompletableFuture<Route>();
        desk.page().route("**/api/user-tasks/*/record", route -> {
            if (!held.complete(route)) {
                route.resume();
            }
        });
        desk.open(first);
        var panel = new RecordPanel(desk.page());
        assertThat(panel.node().locator(".record-skeleton")).isVisible();
        desk.open(second);
        panel.of(second);
        held.join().resume();
        desk.page().waitForLoadState();
        // the other one is named below, as open on the same service
        var header = panel.node().locator(".record-header");
        assertThat(header.locator("h2")).containsText("Vouchers are fast");
        assertThat(header.locator(".record-number")).containsText(second);
    }

    @Test
    void saysThatTheServerFailedAndTriesAgain() {
        var number = urgent("Vouchers fail");
        var desk = tasklist("desk").queue("Requires triage");
        desk.page().route("**/api/user-tasks/*/record", route -> route.abort(), new Page.RouteOptions().setTimes(1));
        desk.open(number);
        var panel = new RecordPanel(desk.page());
        assertThat(panel.trouble()).containsText("Millrace does not answer.");
        panel.node().getByText("Try again").click();
        panel.of(number);
        assertThat(panel.trouble()).hasCount(0);
    }
}
