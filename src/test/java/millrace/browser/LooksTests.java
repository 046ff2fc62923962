package millrace.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every page can be used by everybody: wide and narrow, light and dark, with a keyboard and with a screen reader. */
@Import(EveryPage.class)
class LooksTests extends BrowserJourney {

    private static final List<Integer> WIDTHS = List.of(1280, 360);
    // whatever of a page is wider than the window, and not in a part that scrolls by itself
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll('main *, header *')]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('.scroll'))
                .map(one => one.outerHTML.slice(0, 120))""";
    private static final String INLINE =
            """
            () => [...document.querySelectorAll('script:not([src]), style, [onclick], [onload], [onerror]')]
              .filter(one => !one.closest('#diagram, .paper')).map(one => one.outerHTML.slice(0, 120))""";
    private static final String UNCLEAR_TIMES =
            """
            () => [...document.querySelectorAll('time')]
              .filter(one => isNaN(Date.parse(one.dateTime)) || !/\\d:\\d\\d:\\d\\d.*\\(UTC/.test(one.title))
              .map(one => one.outerHTML)""";

    @Autowired
    private EveryPage pages;

    @Test
    void letEverybodyIn() {
        var found = new SoftAssertions();
        // one of the pages is the one that says there is none
        expectRefusals();
        attach("kept.log");
        api("admin").delete(attach("removed.log")).then().statusCode(204);
        item("db01");
        item("app01");
        api("admin")
                .contentType("application/json")
                .body(Map.of("type", "DEPENDS_ON", "to", "CI-1"))
                .post("/api/items/CI-2/relations")
                .then()
                .statusCode(201);
        var admin = as("admin");
        var addresses = pages.addresses("INC-1");
        assertThat(addresses).contains("/", "/incidents", "/incidents/INC-1", "/you");
        addresses.forEach(address -> look(admin, address, "admin", found));
        var user = as("user");
        Stream.of("/", "/incidents", "/incidents/new", "/services", "/services/shop", "/you")
                .forEach(address -> look(user, address, "user", found));
        look(window(), "/login", "nobody", found);
        found.assertAll();
    }

    /** So that the pages of the configuration have something to show. */
    private void item(String name) {
        api("admin")
                .contentType("application/json")
                .body(Map.of("type", "server", "name", name, "attributes", Map.of("address", "10.0.0.1")))
                .post("/api/items")
                .then()
                .statusCode(201);
    }

    /** So that the lists of files on the pages have something to show. */
    private String attach(String name) {
        return api("admin")
                .contentType("application/octet-stream")
                .body("text".getBytes(UTF_8))
                .post("/api/records/INC-1/attachments?internal=true&name=" + name)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void look(Page page, String address, String person, SoftAssertions found) {
        page.navigate(at(address));
        page.waitForLoadState();
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                // colours are measured where they end, not on their way
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                var where = "%s as %s, %d px, %s".formatted(address, person, width, scheme);
                var hindrances = scheme == ColorScheme.LIGHT ? Hindrances.on(page) : Hindrances.ofColoursOn(page);
                found.assertThat(hindrances).as(where).isEmpty();
                picture(page, where);
            }
            nothing(found, page, TOO_WIDE, "too wide: %s at %d px".formatted(address, width));
        }
        nothing(found, page, INLINE, "inline: " + address);
        nothing(found, page, UNCLEAR_TIMES, "times: " + address);
    }

    private static void nothing(SoftAssertions found, Page page, String script, String where) {
        found.assertThat((List<?>) page.evaluate(script)).as(where).isEmpty();
    }

    @Test
    void answerWithAStrictPolicyAndLoadNothingFromElsewhere() {
        var page = as("admin");
        expectRefusals();
        for (var address : pages.addresses("INC-1")) {
            Map<String, String> headers = page.navigate(at(address)).headers();
            assertThat(headers.get("content-security-policy"))
                    .as(address)
                    .startsWith("default-src 'none'; script-src 'self'; ")
                    .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe-eval", "script-src 'self' ", "http:", "https:", "*");
            assertThat(headers).as(address).containsEntry("x-content-type-options", "nosniff");
        }
    }

    @Test
    void moveNothingForWhoAskedForRest() {
        var page = as("admin");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(at("/incidents"));
        assertThat(page.evaluate(
                        "() => [...document.querySelectorAll('*')].every(one => getComputedStyle(one).transitionDuration"
                                + " === '0s' && getComputedStyle(one).animationName === 'none')"))
                .isEqualTo(true);
    }

    @Test
    void showWhereTheKeyboardIs() {
        var page = as("admin");
        page.navigate(at("/incidents"));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Skip to the content");
        for (int steps = 0; steps < 12; steps++) {
            assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Tab");
        }
    }
}
