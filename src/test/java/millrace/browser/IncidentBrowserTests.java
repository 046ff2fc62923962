package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An incident's life, as people live it. */
class IncidentBrowserTests extends BrowserJourney {

    @Test
    void goesFromReportToClosure() {
        var number = report(
                "user", Map.of("title", "Checkout hangs", "service", "shop", "reach", "EVERYONE", "urgency", "HIGH"));

        var desk = tasklist("desk").queue("Requires triage");
        assertThat(desk.find(number)).containsText("Checkout hangs");
        assertThat(desk.card(number)).containsText("P1");
        assertThat(desk.card(number)).containsText("Uma Patel");
        desk.open(number);
        assertThat(desk.field("Title")).hasValue("Checkout hangs");
        assertThat(desk.field("Reporter")).hasValue("Uma Patel");
        assertThat(desk.field("Why this priority"))
                .hasValue("It is P1 (critical) because the impact is extensive and the urgency is high.");
        desk.claim().pick("Category", "Software").choose("Needs investigation").complete(number);

        var ops = tasklist("ops").queue("My teams unassigned").open(number).claim();
        ops.write("What was done", "Rolled the release back.")
                .choose("Yes, restored")
                .complete(number);

        var requester = as("user");
        requester.navigate(at("/incidents/" + number));
        assertThat(requester.getByText("Please confirm").first()).isVisible();
        api("user")
                .body(Map.of("reason", "Works again, thank you."))
                .post("/api/incidents/" + number + "/confirm")
                .then()
                .statusCode(200)
                .body("phase", equalTo("CLOSED"));

        requester.reload();
        assertThat(requester.locator(".badge").filter(new Locator.FilterOptions().setHasText("Closed")))
                .isVisible();
        assertThat(requester.getByText("Works again, thank you.").first()).isVisible();
        assertThat(requester.getByText("Rolled the release back.").first()).isVisible();
    }

    @Test
    void isConfirmedInTasklistOnTheRequestersBehalf() {
        var number = report(
                "desk", Map.of("title", "No receipts", "reporter", "user", "service", "shop", "impact", "EXTENSIVE"));
        var desk = tasklist("desk").queue("Requires triage").open(number).claim();
        desk.pick("Category", "Software")
                .pick("Urgency", "High")
                .choose("Needs investigation")
                .complete(number);
        var ops = tasklist("ops").queue("My teams unassigned").open(number).claim();
        ops.write("What was done", "Cleared the queue.").choose("Yes, restored").complete(number);
        // the desk asks the requester: whoever worked on it does not have this task
        assertThat(ops.queue("My work").card(number)).hasCount(0);
        assertThat(desk.queue("My teams unassigned").find(number)).containsText("No receipts");
        desk.queue("Pending review")
                .open(number)
                .claim()
                .choose("Yes, confirmed")
                .complete(number);
        api("desk").get("/api/incidents/" + number).then().body("phase", equalTo("CLOSED"));
    }

    @Test
    void isReportedOnOurPageAndFoundInTheList() {
        var page = as("user");
        page.navigate(at("/incidents"));
        page.getByText("Report an incident").first().click();
        page.getByLabel("What is wrong?").fill("The badge reader blinks red");
        button(page, "Report").click();
        assertThat(heading(page, "The badge reader blinks red")).isVisible();
        assertThat(page.locator("#why")).containsText("P");
        assertThat(page.locator("#timeline")).isVisible();
        page.navigate(at("/incidents?text=badge reader"));
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("badge reader")))
                .containsText("Uma Patel");
        page.navigate(at("/incidents"));
        assertThat(heading(page, "Incidents")).isVisible();
    }
}
