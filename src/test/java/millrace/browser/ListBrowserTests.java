package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists and search as people use them, with the keyboard too. */
class ListBrowserTests extends BrowserJourney {

    @Test
    void findsWhileSomebodyTypes() {
        var number = report("user", Map.of("title", "The barometer shows rain"));
        var page = as("desk");
        var box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search words or a number"));
        box.pressSequentially("barom");
        var guess = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(number));
        assertThat(guess).containsText("The barometer shows rain");
        box.press("ArrowDown");
        assertThat(guess).hasAttribute("aria-selected", "true");
        box.press("Escape");
        assertThat(guess).isHidden();
        box.fill("barometers");
        box.press("Enter");
        assertThat(heading(page, "Found for barometers")).isVisible();
        assertThat(page.locator("mark")).hasText("barometer");
        box.fill(number.toLowerCase(java.util.Locale.ROOT));
        box.press("Enter");
        assertThat(heading(page, "The barometer shows rain")).isVisible();
        box.pressSequentially("rain barom");
        guess.waitFor();
        box.press("ArrowDown");
        box.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/incidents/" + number));
    }

    @Test
    void narrowsByTheNameOfAPersonAndKeepsTheView() {
        report("desk", Map.of("title", "Lens cap missing", "reporter", "user"));
        var page = as("ops");
        page.navigate(at("/incidents"));
        page.getByText("Filter, sort, columns").click();
        page.locator("#reporter").pressSequentially("uma");
        assertThat(page.locator("#reporter-people option[value='Uma Patel']")).isAttached();
        page.locator("#reporter").fill("Uma Patel");
        page.getByLabel("Words or number", new Page.GetByLabelOptions().setExact(true))
                .fill("lens");
        button(page, "Show").click();
        assertThat(page).hasURL(Pattern.compile(".*/incidents\\?.*reporter=user&text=lens"));
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Lens cap missing")))
                .containsText("Uma Patel");
        page.getByText("Save this view").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Lenses");
        button(page, "Save").click();
        assertThat(page.getByText("The view is saved.")).isVisible();
        page.navigate(at("/lists/incidents/views"));
        button(page, "Delete").click();
        assertThat(page.getByText("Lenses is deleted.")).isVisible();
        button(page, "Undo").click();
        assertThat(heading(page, "Lenses")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lenses"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Priority"))
                .click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Priority")))
                .hasAttribute("aria-sort", "ascending");
    }

    @Test
    void countsWhatWordsFindOnceTheListIsThere() {
        for (var number = 1; number <= 26; number++) {
            report("desk", Map.of("title", "Parcel %d is lost".formatted(number)));
        }
        var page = as("desk");
        page.navigate(at("/incidents?text=parcel&limit=25"));
        assertThat(page.locator(".count")).hasText("26 incidents");
        page.navigate(at("/incidents?text=parcel"));
        assertThat(page.locator(".count")).hasText("26 incidents");
    }

    @Test
    void commentsOnAllLinesOfAPage() {
        report("user", Map.of("title", "Wobbly trestle one"));
        var other = report("user", Map.of("title", "Wobbly trestle two"));
        var page = as("ops");
        page.navigate(at("/incidents?text=trestle"));
        page.getByLabel("Choose every line of this page").check();
        button(page, "Assign or comment on the chosen").click();
        assertThat(heading(page, "2 incidents chosen")).isVisible();
        assertThat(page.getByLabel("Team")).isVisible();
        page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        assertThat(page.getByLabel("Team")).isHidden();
        page.locator("textarea").fill("A carpenter comes at noon.");
        button(page, "Preview").click();
        assertThat(page.getByText("Nothing would be refused.")).isVisible();
        button(page, "Comment 2 of 2").click();
        assertThat(heading(page, "Comment: 2 of 2 done")).isVisible();
        page.navigate(at("/incidents/" + other));
        assertThat(page.getByText("A carpenter comes at noon.").first()).isVisible();
    }
}
