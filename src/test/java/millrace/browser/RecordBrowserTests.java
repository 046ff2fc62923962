package millrace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of a record, as agents and requesters use it. */
class RecordBrowserTests extends BrowserJourney {

    @Test
    void handsOverAndTakesBackWithTheButtonsOfThePage() {
        var number = report("user", Map.of("title", "Till drawer stays shut", "service", "shop"));
        var page = as("ops");
        page.navigate(at("/incidents/" + number));
        button(page, "Take").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("is yours");
        open(page, "Hand over");
        page.locator("#handOver-assignedTeam").selectOption("Network");
        page.locator("#handOver-reason").fill("It is a cable.");
        button(page, "Hand over").click();
        assertThat(page.locator(".notice")).containsText("is handed over to Network");
        picture(page, "record");
        button(page, "Take it back").click();
        assertThat(page.locator(".notice")).containsText("Operations, Omar Haddad");
        assertThat(page.locator("#timeline + details + ol")).containsText("It is a cable.");
    }

    @Test
    void showsWhatSomebodyElseChangedMeanwhile() {
        var number = report("user", Map.of("title", "Till prints twice", "service", "shop"));
        var slow = as("ops");
        slow.navigate(at("/incidents/" + number));
        var quick = as("ops2");
        quick.navigate(at("/incidents/" + number));
        for (var page : new Page[] {quick, slow}) {
            open(page, "Reprioritise");
            page.locator("#reprioritise-urgency").selectOption(page.equals(quick) ? "Critical" : "Low");
            page.locator("#reprioritise-reason").fill("I know it.");
            button(page, "Reprioritise").click();
        }
        assertThat(heading(slow, "Somebody was quicker")).isVisible();
        var urgency = slow.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("urgency"));
        assertThat(urgency.locator("td")).containsText(new String[] {"Medium", "Critical", "Low", "Olga Lindqvist"});
        button(slow, "Apply mine anyway").click();
        assertThat(slow.locator("#facts + dl")).containsText("Low");
    }

    @Test
    void isFollowedByItsRequesterOnAPhone() {
        var number = report("user", Map.of("title", "Till is slow", "service", "shop"));
        var page = as("user");
        page.setViewportSize(360, 740);
        page.navigate(at("/incidents/" + number));
        assertThat(page.getByText("We have the report")).isVisible();
        assertThat(page.getByText("Decided by rule")).hasCount(0);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.locator("#comment-text").fill("It is slow again.");
        button(page, "Comment").click();
        assertThat(page.locator("article.comment")).containsText("It is slow again.");
        open(page, "Withdraw");
        page.locator("#cancel-reason").fill("It was the network.");
        button(page, "Withdraw").click();
        button(page, "Yes, withdraw it").click();
        assertThat(page.locator(".badges")).containsText("Withdrawn");
        picture(page, "followed");
    }

    private static void open(Page page, String act) {
        page.locator("summary", new Page.LocatorOptions().setHasText(act)).click();
    }
}
