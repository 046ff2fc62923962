package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The record beside a task in Tasklist, as an agent uses it. */
record RecordPanel(Page page) {

    /** Opens the triage of a record, and waits for the record beside it. */
    static RecordPanel beside(Tasklist tasklist, String number) {
        tasklist.queue("Requires triage").open(number);
        return new RecordPanel(tasklist.page()).of(number);
    }

    /** Waits until it shows this record whole. */
    RecordPanel of(String number) {
        assertThat(node().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number))
                        .first())
                .isVisible();
        assertThat(node().getByRole(AriaRole.HEADING, heading("Timeline"))).isVisible();
        return this;
    }

    Locator node() {
        return page.locator(".record-panel");
    }

    /** The button that begins an act. */
    Locator act(String label) {
        return node().locator(".record-buttons [data-act]")
                .getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    Locator form() {
        return node().getByRole(AriaRole.FORM);
    }

    Locator field(String label) {
        return form().getByLabel(label);
    }

    RecordPanel begin(String act) {
        act(act).click();
        return this;
    }

    RecordPanel write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Sends what is written, whatever the answer. */
    RecordPanel send() {
        form().locator("button[type=submit]").click();
        return this;
    }

    /** What was done last. */
    Locator news() {
        return node().getByRole(AriaRole.STATUS);
    }

    /** What is in the way. */
    Locator trouble() {
        return node().locator(".record-mistake:visible");
    }

    /** A part of it, such as the comments, by its heading. */
    Locator section(String name) {
        return node().locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    private static Locator.GetByRoleOptions heading(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
