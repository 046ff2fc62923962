package millrace.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of every page there is, from the mappings themselves, so that a new page is looked at without being listed. */
@TestComponent
class EveryPage {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    // an address for each mapping with names in braces; one that is missing fails the test
    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            entry("/problems/{name}", List.of("/problems/stale")),
            entry("/incidents", List.of("/incidents", "/incidents?text=print")),
            entry("/search", List.of("/search", "/search?q=print", "/search?q=nothinglikethis")),
            entry("/lists/{list}/views", List.of("/lists/incidents/views")),
            // what somebody did to many is theirs alone
            entry("/lists/{list}/bulk/{id}", List.of()),
            // it leads on to the task list
            entry("/user-tasks/{task}", List.of()),
            entry("/people/{key}", List.of("/people/ops", "/people/user")),
            entry("/teams/{key}", List.of("/teams/operations")),
            entry("/services", List.of("/services", "/services?gap=OWNER", "/services?text=nothinglikethis")),
            entry("/services/{key}", List.of("/services/shop", "/services/intranet")),
            entry("/suppliers/{key}", List.of("/suppliers/paycore")),
            entry("/calendars/{key}", List.of("/calendars/business-hours", "/calendars/berlin-support")),
            entry("/items", List.of("/items", "/items?text=nothinglikethis")),
            entry("/items/{number}", List.of("/items/CI-1")),
            entry("/items/{number}/impact", List.of("/items/CI-1/impact")),
            entry("/item-types/{key}", List.of("/item-types/server")),
            entry("/sources/{key}", List.of("/sources/millrace")),
            entry("/map", List.of("/map", "/map?around=CI-1", "/map?around=CI-9999")),
            // audits need a source, see the tests of their pages
            entry("/audits/{number}", List.of()),
            entry(
                    "/models/{folder}/{key}",
                    List.of(
                            "/models/processes/incident-resolution",
                            "/models/decisions/incident-priority",
                            "/models/forms/triage-incident")),
            // it goes back to the model: nothing is held back here
            entry("/models/{folder}/{key}/shipped", List.of()));

    private final RequestMappingHandlerMapping mappings;

    EveryPage(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** Addresses that a person opens in a browser, in order; records are shown by the example of their number. */
    List<String> addresses(String number) {
        var all = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (isPage(handler) && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues().stream()
                        .flatMap(pattern -> examples(pattern, number))
                        .forEach(all::add);
            }
        });
        all.add("/there-is-no-such-page");
        return List.copyOf(all);
    }

    private static boolean isPage(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && handler.getBeanType().getPackageName().startsWith("millrace")
                && handler.getMethod().getReturnType() == String.class;
    }

    private static Stream<String> examples(String pattern, String number) {
        var plain = VARIABLE.matcher(pattern).replaceAll("{$1}");
        if (EXAMPLES.containsKey(plain)) {
            return EXAMPLES.get(plain).stream();
        }
        var filled = plain.replace("{number}", number).replace("{place}", "1");
        assertThat(filled).as("an example for the page " + plain).doesNotContain("{");
        return Stream.of(filled);
    }
}
