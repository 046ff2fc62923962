package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent works on a task with its record beside it; nothing that is done there completes the task or loses its claim. */
class RecordPanelBrowserTests extends BrowserJourney {

    private static final String NOTE = "Note for the team";

    @Test
    void isReadAndActedOnBesideATaskThatStaysClaimed() {
        var number = urgent("Vouchers are refused");
        var desk = tasklist("desk");
        var panel = RecordPanel.beside(desk, number);
        for (var shown : List.of(
                "Vouchers are refused",
                "P1",
                "Triage",
                "It is P1 (critical) because the impact is extensive and the urgency is high.",
                "Uma Patel")) {
            assertThat(panel.node()).containsText(shown);
        }
        desk.claim().write(NOTE, "Typed before anything else.");
        assertThat(panel.node().locator(".record-facts").first()).containsText("Dana Kowalski");

        panel.begin("Comment").write("Comment", "We look at it. <b>Soon</b>").send();
        assertThat(panel.section("Comments")).containsText("We look at it. <b>Soon</b>");
        panel.begin("Hand over");
        panel.field("Team").selectOption("Service desk");
        panel.write("Person", "manager").write("Reason", "You know vouchers.").send();
        assertThat(panel.news()).containsText("Mira Novak");
        assertThat(desk.page().locator(".task-card .assignee")).containsText("Mira Novak");
        assertThat(desk.field(NOTE)).hasValue("Typed before anything else.");

        panel.begin("Take");
        assertThat(panel.news()).containsText(number + " is yours.");
        assertThat(desk.page().locator(".task-card .assignee")).containsText("Dana Kowalski");
        assertThat(desk.field(NOTE)).hasValue("Typed before anything else.");
        api("desk").get("/api/incidents/" + number).then().body("assignee", equalTo("desk"));
        desk.pick("Category", "Software").choose("Needs investigation").complete(number);
        assertThat(panel.node()).isHidden();
    }

    @Test
    void offersTheWayBackOfWhatWasDone() {
        var number = urgent("Vouchers are doubled");
        var desk = tasklist("desk");
        var panel = RecordPanel.beside(desk, number);
        desk.claim();
        panel.begin("Hand over");
        panel.field("Team").selectOption("Operations");
        panel.write("Reason", "It is yours.").send();
        assertThat(desk.page().locator(".task-card").getByText("Claim", exactly()))
                .isVisible();
        panel.news().getByRole(AriaRole.BUTTON).click();
        assertThat(desk.page().locator(".task-card .assignee")).containsText("Dana Kowalski");
        api("desk").get("/api/incidents/" + number).then().body("assignee", equalTo("desk"));
    }

    @Test
    void isATabOfTheTaskToo() {
        var desk = tasklist("desk");
        var number = urgent("Vouchers are late");
        var panel = RecordPanel.beside(desk, number);
        var beside = panel.node().boundingBox();
        tab(desk, "Record");
        assertThat(panel.section("Timeline")).isVisible();
        assertThat(panel.node().boundingBox().width).isGreaterThan(beside.width * 1.5);
        panel.begin("Comment").write("Comment", "Half a sentence");
        tab(desk, "Form");
        assertThat(desk.field("Number")).isVisible();
        assertThat(panel.field("Comment")).hasValue("Half a sentence");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void tab(Tasklist tasklist, String name) {
        tasklist.page().locator(".nav-tabs").getByText(name).click();
    }

    @Test
    void showsWhatSomebodyElseChangedSinceItWasRead() {
        var number = urgent("Vouchers are stale");
        var panel = RecordPanel.beside(tasklist("desk"), number).begin("Hand over");
        panel.field("Team").selectOption("Network");
        panel.write("Reason", "Looks like the network.");
        var found = api("ops").get("/api/incidents/" + number);
        api("ops")
                .contentType("application/merge-patch+json")
                .header("If-Match", found.header("ETag"))
                .body(Map.of("assignedTeam", "data"))
                .patch("/api/incidents/" + number)
                .then()
                .statusCode(200);
        panel.send();
        assertThat(panel.trouble()).containsText("changed");
        assertThat(panel.trouble()).containsText("Data");
        assertThat(panel.trouble()).containsText("You want: Network");
        assertThat(panel.field("Reason")).hasValue("Looks like the network.");
        panel.send();
        assertThat(panel.news()).containsText("Network");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        var panel = RecordPanel.beside(tasklist("desk"), urgent("Vouchers are blank"))
                .begin("Comment")
                .send();
        assertThat(panel.form().locator(".record-wrong:visible")).containsText("required");
        assertThat(panel.field("Comment")).isFocused();
    }

    @Test
    void isUsedByKeyboardAlone() {
        var number = urgent("Vouchers by keyboard");
        var desk = tasklist("desk");
        var panel = RecordPanel.beside(desk, number);
        desk.claim();
        // Tasklist moves the focus there once it has shown the claim
        desk.page().waitForFunction("document.activeElement.closest('.task-card .meta') !== null");
        desk.write(NOTE, "Typed.");
        var keyboard = desk.page().keyboard();
        keyboard.press("Control+Alt+r");
        assertThat(panel.node().locator("h2")).isFocused();
        keyboard.press("Escape");
        assertThat(desk.field(NOTE)).isFocused();
        keyboard.press("Control+Alt+m");
        assertThat(panel.field("Comment")).isFocused();
        keyboard.type("By hand");
        keyboard.press("Escape");
        assertThat(panel.act("Comment")).isFocused();
        keyboard.press("Enter");
        assertThat(panel.field("Comment")).hasValue("By hand");
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Enter");
        assertThat(panel.section("Comments")).containsText("By hand");
        assertThat(panel.act("Comment")).isFocused();
    }

    @Test
    void writesToTheRecordWithTasklistsOwnWords() {
        var panel = RecordPanel.beside(tasklist("desk"), urgent("Vouchers have words"));
        button(panel.page(), "Add comment").click();
        panel.write("Comment", "From above").send();
        assertThat(panel.section("Comments")).containsText("From above");
    }

    @Test
    void letsEverybodyInByLightAndByNight() {
        var panel = RecordPanel.beside(tasklist("desk"), urgent("Vouchers are seen"));
        panel.begin("Comment");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            panel.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            assertThat(Hindrances.in(panel.page(), ".record-panel")).isEmpty();
            picture(panel.page(), "panel " + scheme);
        }
    }

    @Test
    void standsBelowTheFormInANarrowWindow() {
        var desk = tasklist("desk");
        var panel = RecordPanel.beside(desk, urgent("Vouchers are narrow"));
        assertThat(panel.node().boundingBox().x).isGreaterThan(field(desk).x + field(desk).width);
        desk.page().setViewportSize(600, 900);
        assertThat(panel.node().boundingBox().y).isGreaterThan(field(desk).y + field(desk).height);
        assertThat((int) desk.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(600);
    }

    private static com.microsoft.playwright.options.BoundingBox field(Tasklist tasklist) {
        return tasklist.field(NOTE).boundingBox();
    }
}
