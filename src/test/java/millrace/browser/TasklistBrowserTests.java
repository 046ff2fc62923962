package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasklist is ours: its queues, its colours, its forms, and what of it is closed. */
class TasklistBrowserTests extends BrowserJourney {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Test
    void showsTheShippedQueuesInTheirOrder() {
        var page = tasklist("ops").queue("All open").page();
        assertThat(page.locator(".task-filter h4 a")).containsText(new String[] {
            "My work",
            "My teams unassigned",
            "Requires triage",
            "Investigating",
            "Waiting",
            "Pending review",
            "P1 and P2",
            "All open"
        });
    }

    @Test
    void showsTheMostUrgentFirstAndWholeCards() {
        var number = report(
                "user", Map.of("title", "Nobody can pay", "service", "shop", "reach", "EVERYONE", "urgency", "HIGH"));
        var desk = tasklist("desk").queue("Requires triage");
        assertThat(desk.page().locator("li.task").first()).containsText("P1");
        for (var shown : new String[] {number, "Nobody can pay", "P1", "Uma Patel"}) {
            assertThat(desk.card(number).getByText(shown, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        assertThat(desk.page().locator("body")).not().containsText("CREATION_DATE");
        assertThat(desk.page().locator("body")).not().containsText("Undefined");
    }

    @Test
    void carriesOurNameAndNoBanner() {
        var page = tasklist("desk").queue("All open").page();
        assertThat(page.getByText("Millrace Tasklist")).isVisible();
        assertThat(page.getByText("time to migrate")).not().isVisible();
        var header = page.locator("[cam-widget-header]").boundingBox();
        var content = page.locator(".page-wrap").boundingBox();
        assertThat(header.y).isZero();
        assertThat(content.y).isBetween(header.height - 1, header.height + 3);
    }

    @Test
    void logsAnIncidentByItsStartForm() {
        var desk = tasklist("desk").start("Incident resolution");
        desk.write("Title", "Lift stands still")
                .pick("Reporter", "Uma Patel")
                .pick("Service", "Web shop")
                .pick("Urgency", "High");
        button(desk.page(), "Start").click();
        assertThat(desk.message()).containsText("started");
        var number = api("desk").get("/api/incidents?text=Lift stands still").<String>path("items[0].number");
        api("user")
                .get("/api/incidents/" + number)
                .then()
                .statusCode(200)
                .body("reporter", equalTo("user"))
                .body("service", equalTo("shop"))
                .body("urgency", equalTo("HIGH"))
                .body("phase", equalTo("TRIAGE"));
        assertThat(desk.queue("Requires triage").find(number)).containsText("Lift stands still");
    }

    @Test
    void saysInASentenceWhyAFormIsRefused() {
        var number = report("user", Map.of("title", "Fan is loud"));
        var desk = tasklist("desk").queue("Requires triage").open(number).claim();
        desk.choose("Duplicate").write("Duplicate of", "INC-0").submit();
        assertThat(desk.message()).containsText("There is no record INC-0.");
        assertThat(desk.message()).not().containsText("Cannot");
        assertThat(desk.field("Duplicate of")).hasValue("INC-0");
        desk.choose("Needs investigation").complete(number);
    }

    @Test
    void keepsWhatSomebodyElseChangedWhileAFormWasOpen() {
        var number = report("user", Map.of("title", "Fan is silent", "category", "HARDWARE"));
        var desk = tasklist("desk").queue("Requires triage").open(number).claim();
        var found = api("ops").get("/api/incidents/" + number);
        api("ops")
                .contentType("application/merge-patch+json")
                .header("If-Match", found.header("ETag"))
                .body(Map.of("category", "NETWORK", "urgency", "HIGH"))
                .patch("/api/incidents/" + number)
                .then()
                .statusCode(200);
        desk.pick("Category", "Software").choose("Needs investigation").submit();
        assertThat(desk.message()).containsText("made it 'Network' while you had this form open");
        // a list that has the focus opens only after something else had it
        desk.write("Note for the team", "Two of us looked.")
                .pick("Category", "Network")
                .complete(number);
        api("ops")
                .get("/api/incidents/" + number)
                .then()
                .body("category", equalTo("NETWORK"))
                .body("urgency", equalTo("HIGH"));
    }

    @Test
    void leadsFromATaskToItsRecord() {
        var number = report("user", Map.of("title", "Fan turns backwards"));
        var desk = tasklist("desk").queue("Requires triage").open(number);
        var record = desk.page()
                .waitForPopup(() -> desk.page().getByText("Open " + number).click());
        assertThat(record.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Fan turns backwards")))
                .isVisible();
    }

    @Test
    void savesNoFilterAndCreatesNoTask() {
        var page = tasklist("desk").queue("All open").page();
        assertThat(page.getByText("Create task")).not().isVisible();
        assertThat(page.locator(".task-filter .glyphicon-pencil").first()).not().isVisible();
        assertThat(page.getByText("Create a filter")).not().isVisible();
        var filter = Map.of("resourceType", "Task", "name", "Mine", "query", Map.of());
        assertThat(post(page, "/filter/create", filter)).isEqualTo(403);
        assertThat(post(page, "/task/create", Map.of("name", "Mine"))).isEqualTo(403);
    }

    @Test
    void isClosedToRequesters() {
        var page = as("user");
        assertThat(page.getByText("Tasklist")).hasCount(0);
        page.navigate(at("/camunda/app/tasklist/default/"));
        assertThat(page.getByText("Your roles do not open this.")).isVisible();
    }

    /** As Tasklist itself would: with its cookies and its token. */
    private int post(Page page, String path, Map<String, ?> body) {
        var token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow();
        return page.request()
                .post(at(ENGINE + path), RequestOptions.create().setData(body).setHeader("X-XSRF-TOKEN", token.value))
                .status();
    }
}
