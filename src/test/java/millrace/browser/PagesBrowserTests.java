package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page of the product opens with one sign-in, and none after one sign-out. */
class PagesBrowserTests extends BrowserJourney {

    @Test
    void signsInOnceForEveryPage() {
        var page = window();
        page.navigate(at("/incidents"));
        signIn(page, "admin");
        assertThat(heading(page, "Incidents")).isVisible();
        page.navigate(at("/incidents/INC-1"));
        assertThat(page.locator("#timeline")).isVisible();
        page.navigate(at("/incidents/new"));
        assertThat(page.getByLabel("What is wrong?")).isVisible();
        page.navigate(at("/api/docs"));
        assertThat(page.locator("#operations-tag-Incidents")).isVisible();
        page.navigate(at("/camunda/app/tasklist/default/"));
        assertThat(page.getByText("Millrace Tasklist")).isVisible();
        page.navigate(at("/camunda/app/cockpit/default/"));
        assertThat(page.getByText("Running Process Instances")).isVisible();
        page.navigate(at("/camunda/app/admin/default/"));
        assertThat(heading(page, "Authorizations")).isVisible();
    }

    @Test
    void opensSeveralPagesOfTheEngineAtOnce() {
        var first = as("admin");
        var pages = new java.util.ArrayList<Page>();
        for (int i = 0; i < 6; i++) {
            pages.add(first.context().newPage());
        }
        for (int i = 0; i < 6; i++) {
            var address =
                    at("/camunda/app/" + List.of("tasklist", "cockpit", "admin").get(i % 3) + "/default/");
            // a page does not wait here for the one before it
            pages.get(i).evaluate("address => { location.href = address; }", address);
        }
        for (int i = 0; i < 6; i++) {
            var sign = List.of("Millrace Tasklist", "Running Process Instances", "Authorizations")
                    .get(i % 3);
            assertThat(pages.get(i).getByText(sign).first()).isVisible();
            picture(pages.get(i), "at-once-" + i);
        }
    }

    @Test
    void signsOutOnceFromTasklist() {
        var page = tasklist("desk").queue("All open").page();
        page.locator("[cam-widget-header]").getByText("Dana Kowalski").click();
        page.getByText("Log out").click();
        assertThat(button(page, "Sign in")).isVisible();
        page.navigate(at("/incidents"));
        assertThat(button(page, "Sign in")).isVisible();
    }

    @Test
    void signsOutOnceFromOurPages() {
        var page = tasklist("desk").queue("All open").page();
        page.navigate(at("/"));
        button(page, "Sign out").click();
        assertThat(page.getByText("You are signed out.")).isVisible();
        page.navigate(at("/camunda/app/tasklist/default/"));
        assertThat(button(page, "Sign in")).isVisible();
    }

    @Test
    void leadsFromTasklistBackHome() {
        var page = tasklist("desk").queue("All open").page();
        page.locator("[cam-widget-header]").getByText("Dana Kowalski").click();
        page.getByText("My profile").click();
        assertThat(heading(page, "Good to see you, Dana Kowalski")).isVisible();
    }

    @Test
    void opensThePhasesOfTheProcessInCockpit() {
        var page = as("designer");
        page.navigate(at("/camunda/app/cockpit/default/#/processes"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Incident resolution"))
                .click();
        page.locator(".bjs-drilldown").first().click();
        assertThat(page.locator(".bjs-breadcrumbs")).containsText("Triage");
        assertThat(page.locator("[data-element-id=userTask_triageIncident]").first())
                .isVisible();
        assertThat(page.locator(".page-notifications").filter(new Locator.FilterOptions().setHasText("Denied")))
                .hasCount(0);
    }
}
