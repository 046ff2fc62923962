package millrace.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page. */
final class Hindrances {

    // WCAG 2.2, levels A and AA, and headings that follow one another
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Hindrances() {}

    static List<String> on(Page page) {
        return in(looking(page).withTags(RULES));
    }

    /** Only of its colours, which is all that differs by night. */
    static List<String> ofColoursOn(Page page) {
        return in(looking(page).withRules(List.of("color-contrast")));
    }

    /** In a part of a page that is not ours as a whole. */
    static List<String> in(Page page, String part) {
        return in(looking(page).withTags(RULES).include(part));
    }

    /** In the page itself, which has no frames of other origins, instead of a new window for each look; tells what it found alone. */
    private static AxeBuilder looking(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> in(AxeBuilder looking) {
        return looking.analyze().getViolations().stream()
                .map(one -> one.getId() + " (" + one.getImpact() + "): "
                        + one.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }
}
