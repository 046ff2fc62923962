package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What designers and managers see of the models. */
class ModelsBrowserTests extends BrowserJourney {

    private void changeOneCell() throws IOException {
        String table = Files.readString(Path.of("decisions/incident/incident-priority.dmn"));
        int cell = table.indexOf("\"P5\"", table.indexOf("outputEntry_minorLow"));
        api("designer")
                .contentType(ContentType.MULTIPART)
                .multiPart("deployment-source", "Camunda Modeler")
                .multiPart(
                        "incident-priority.dmn",
                        "incident-priority.dmn",
                        (table.substring(0, cell) + "\"P4\"" + table.substring(cell + 4))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "text/xml")
                .post("/engine-rest/deployment/create")
                .then()
                .statusCode(200);
    }

    @Test
    void drawsAProcessOnePictureAtATime() {
        var page = as("manager");
        page.getByRole(AriaRole.NAVIGATION).getByText("Models").click();
        page.getByText("Incident resolution").first().click();
        assertThat(page.locator("#diagram [data-element-id='subProcess_triage']")
                        .first())
                .isVisible();
        button(page, "Triage").click();
        assertThat(page.locator("#diagram [data-element-id='userTask_triageIncident']")
                        .first())
                .isVisible();
        picture(page, "models-process");
    }

    @Test
    void showsWhatAChangeDidAndTheWayBack() throws IOException {
        changeOneCell();
        int changed = api("manager")
                .get("/api/models/decisions/incident-priority/versions")
                .path("items[0].version");
        var page = as("designer");
        page.navigate(at("/models"));
        assertThat(page.getByText("Row 16 (rule_minorLow): priority was \"P5\", is \"P4\".")
                        .first())
                .isVisible();
        page.getByText("Compare incident-priority").click();
        assertThat(page.getByText("Row 16 (rule_minorLow): priority was \"P4\", is \"P5\"."))
                .isVisible();
        button(page, "Adopt the product's version").click();
        assertThat(page.getByText("in force").first()).isVisible();
        button(page, "Go back to version " + changed).click();
        assertThat(page.getByText("Row 16 (rule_minorLow): priority was \"P5\", is \"P4\"."))
                .isVisible();
        button(page, "Go back to version " + (changed - 1)).click();
        assertThat(page.getByText("Row 16 (rule_minorLow): priority was \"P4\", is \"P5\"."))
                .isVisible();
        picture(page, "models-decision");
        var manager = as("manager");
        manager.navigate(at("/models/decisions/incident-priority"));
        assertThat(manager.getByText("Go back to version 1")).hasCount(0);
    }
}
