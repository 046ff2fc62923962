package millrace.browser;

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
        return in(new AxeBuilder(page).withTags(RULES));
    }

    /** Only of its colours, which is all that differs by night. */
    static List<String> ofColoursOn(Page page) {
        return in(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    /** In a part of a page that is not ours as a whole. */
    static List<String> in(Page page, String part) {
        return in(new AxeBuilder(page).withTags(RULES).include(part));
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
