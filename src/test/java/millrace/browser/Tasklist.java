package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/** Tasklist, as an agent uses it. */
record Tasklist(Page page) {

    Tasklist queue(String name) {
        var queue = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
        queue.locator("h4 a").click();
        // its figure stands beside the chosen queue alone, once its tasks have come
        queue.locator(".counter").waitFor();
        return this;
    }

    /** The card of this record in the chosen queue. */
    Locator card(String number) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(exactly(number)));
    }

    /** The card of this record, wherever in the chosen queue it would stand: a page of Tasklist has fifteen. */
    Locator find(String number) {
        page.evaluate(
                """
                number => {
                  const [path, query] = location.hash.split('?');
                  const asked = new URLSearchParams(query);
                  asked.set('searchQuery', JSON.stringify(
                    [{type: 'processInstanceBusinessKey', operator: 'eq', value: number, name: ''}]));
                  location.hash = path + '?' + asked;
                }""",
                number);
        return card(number);
    }

    Tasklist open(String number) {
        for (int tries = 0; !opens(number) && tries < 5; tries++) {
            page.evaluate(
                    """
                    () => {
                      const [path, query] = location.hash.split('?');
                      const asked = new URLSearchParams(query);
                      asked.delete('task');
                      location.hash = path + '?' + asked;
                    }""");
        }
        assertThat(field("Number")).hasValue(number);
        return this;
    }

    // a list that changes at the same moment brings the task from before back
    private boolean opens(String number) {
        find(number).locator("h4 a").click();
        field("Number").waitFor();
        try {
            assertThat(field("Number")).hasValue(number, new LocatorAssertions.HasValueOptions().setTimeout(5_000));
            return true;
        } catch (AssertionFailedError stillTheOther) {
            return false;
        }
    }

    Tasklist claim() {
        // the record is taken with it, so whoever acts on the record next has to wait for the answer
        page.waitForResponse("**/claim", () -> page.locator(".task-card")
                .getByText("Claim", new Locator.GetByTextOptions().setExact(true))
                .click());
        return this;
    }

    /** By its label; a star says that it must be filled. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\*?$"));
    }

    Tasklist write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** One of a list that opens. */
    Tasklist pick(String label, String option) {
        var field = page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator(".fjs-input-group");
        var wanted =
                page.locator(".fjs-dropdownlist-item").getByText(option, new Locator.GetByTextOptions().setExact(true));
        for (int tries = 0; !opens(field, wanted) && tries < 5; tries++) {
            page.keyboard().press("Escape");
        }
        wanted.click();
        return this;
    }

    // a form that is still being drawn closes its lists again
    private static boolean opens(Locator field, Locator wanted) {
        field.click();
        try {
            wanted.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            return true;
        } catch (TimeoutError closedAgain) {
            return false;
        }
    }

    /** One of several that all show. */
    Tasklist choose(String option) {
        field(option).check();
        return this;
    }

    Tasklist submit() {
        BrowserJourney.button(page, "Complete").click();
        return this;
    }

    void complete(String number) {
        submit();
        assertThat(page.getByText("Select a task in the list.")).isVisible();
        assertThat(card(number)).hasCount(0);
    }

    /** The form of Tasklist's own "Start process". */
    Tasklist start(String process) {
        page.getByText("Start process").click();
        page.getByPlaceholder("Search by process name.").fill(process);
        page.getByRole(AriaRole.DIALOG)
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    Locator message() {
        return page.locator(".page-notifications");
    }

    private static Pattern exactly(String number) {
        return Pattern.compile("\\b" + number + "\\b");
    }
}
