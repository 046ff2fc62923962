package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The live diagram on a record's page, as agents and requesters see it. */
class JourneyBrowserTests extends BrowserJourney {

    private Page drawn(String person, String number) {
        var page = as(person);
        page.navigate(at("/incidents/" + number));
        page.locator(".drawn[data-ready]").waitFor();
        return page;
    }

    private void submit(String person, String number, Map<String, ?> values) {
        var task = api(person)
                .get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .<String>path("[0].id");
        api(person).body(Map.of("userId", person)).post("/engine-rest/task/" + task + "/claim");
        api(person)
                .body(Map.of("variables", values))
                .post("/engine-rest/task/" + task + "/submit-form")
                .then()
                .statusCode(204);
    }

    private String investigated(String title) {
        var number = report("user", Map.of("title", title, "service", "shop"));
        var found = Map.of("triageOutcome", Map.of("value", "INVESTIGATE"), "category", Map.of("value", "SOFTWARE"));
        submit("desk", number, found);
        return number;
    }

    private void act(String person, String number, String act, Map<String, ?> body) {
        api(person)
                .body(body)
                .post("/api/incidents/" + number + "/" + act)
                .then()
                .statusCode(200);
    }

    private String closed(String title) {
        var number = investigated(title);
        var done = Map.of("diagnosis", Map.of("value", "RESTORED"), "resolutionNotes", Map.of("value", "Restarted."));
        submit("ops", number, done);
        act("user", number, "confirm", Map.of("reason", "Thanks."));
        return number;
    }

    private static Locator shape(Page page, String element) {
        return page.locator(".paper .djs-shape[data-element-id='" + element + "']");
    }

    private static Pattern marked(String mark) {
        return Pattern.compile("(^|\\s)" + mark + "(\\s|$)");
    }

    @Test
    void showsWhereAnOpenIncidentStandsAndWhatHappenedAtEachShape() {
        var number = investigated("Nothing can be paid");
        var page = drawn("ops", number);
        assertThat(shape(page, "userTask_diagnoseIncident")).hasClass(marked("here"));
        assertThat(page.locator(".mark.token")).hasText("● here");
        assertThat(page.locator(".mark.token")).isVisible();
        assertThat(page.locator("#journey")).containsText("Diagnose incident offered to Operations");
        assertThat(page.locator("#journey")).containsText("Service restored? No, handed over → Diagnose incident");
        picture(page, "journey-open");

        button(page, "Whole process").click();
        assertThat(shape(page, "subProcess_triage")).hasClass(marked("passed"));
        assertThat(shape(page, "subProcess_investigate")).hasClass(marked("here"));
        assertThat(shape(page, "subProcess_resolved")).not().hasClass(marked("passed"));
        shape(page, "subProcess_triage").focus();
        assertThat(page.locator(".told")).containsText("Triage took");
        page.keyboard().press("Enter");
        assertThat(shape(page, "userTask_triageIncident")).hasClass(marked("passed"));
        shape(page, "userTask_triageIncident").hover();
        assertThat(page.locator(".told")).containsText("by Dana Kowalski");
        picture(page, "journey-inside");
        button(page, "Whole process").click();
        assertThat(shape(page, "subProcess_triage")).isVisible();
    }

    @Test
    void showsAWaitBesideTheWork() {
        var number = investigated("Everything can be paid");
        act("ops", number, "wait", Map.of("waitsFor", "REQUESTER", "reason", "Which browser?"));
        var page = drawn("ops", number);
        assertThat(page.locator(".mark.token")).hasCount(2);
        assertThat(page.locator(".mark.token").first()).isVisible();
        assertThat(shape(page, "subProcess_waitingForRequester")).hasClass(marked("around"));
        assertThat(page.locator("#journey")).containsText("Waiting for requester");
        picture(page, "journey-waiting");
    }

    @Test
    void replaysAFinishedIncident() {
        var page = drawn("desk", closed("It was paid twice"));
        assertThat(page.locator("#journey")).containsText("finished after");
        var said = page.locator(".player output");
        button(page, "To the beginning").click();
        assertThat(said).containsText("Before the first");
        assertThat(page.locator(".paper .passed")).hasCount(0);
        button(page, "One step on").click();
        assertThat(said).containsText("1 of");
        assertThat(shape(page, "event_incidentLogged")).hasClass(marked("here"));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(said).containsText("Triage");
        page.getByLabel("Speed").selectOption("4");
        button(page, "Play").click();
        assertThat(said).containsText(Pattern.compile("^\\d\\d of"));
        button(page, "Pause").click();
        picture(page, "journey-replay");
        button(page, "To the end").click();
        assertThat(shape(page, "event_incidentClosed")).hasClass(marked("passed"));
        button(page, "Play").isVisible();
    }

    @Test
    void showsRequestersTheirPhasesOnAPhone() {
        var number = investigated("It was not paid at all");
        act("ops", number, "wait", Map.of("waitsFor", "REQUESTER", "reason", "Which browser?"));
        var page = as("user");
        page.setViewportSize(360, 780);
        page.navigate(at("/incidents/" + number));
        assertThat(page.locator(".phases li")).hasCount(4);
        assertThat(page.locator(".phases li[aria-current=step]")).containsText("Being worked on");
        assertThat(page.locator("#journey")).containsText("We have a question for you.");
        assertThat(page.locator(".drawn")).hasCount(0);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        picture(page, "journey-phone");
    }

    @Test
    void tellsEveryStepInWords() {
        var page = as("ops");
        var number = closed("Paid in the wrong currency");
        page.navigate(at("/records/" + number + "/journey"));
        page.getByText(Pattern.compile("Every step in words")).click();
        var steps = page.locator(".written li").allTextContents();
        assertThat(steps)
                .extracting(step -> step.replaceAll("\\s+", " "))
                .anyMatch(step -> step.contains("What did triage find?: Needs investigation"))
                .anyMatch(step -> step.contains("Triage incident took") && step.contains("by Dana Kowalski"))
                .last()
                .asString()
                .contains("Incident closed");
        assertThat(List.of(steps.size())).allMatch(size -> size > 15);
    }
}
