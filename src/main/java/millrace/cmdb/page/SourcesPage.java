package millrace.cmdb.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import millrace.cmdb.ConfigurationChange;
import millrace.cmdb.keeping.Source;
import millrace.cmdb.keeping.SourceManagement;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.workplace.KnownNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who says something about items and how much they are believed; managers and administrators change it once they saw what it does. */
@Controller
@RequestMapping("/sources")
class SourcesPage {

    private static final String ATTRIBUTE = "attributes.";

    private final SourceManagement sources;
    private final KnownNames names;
    private final Actors actors;

    SourcesPage(SourceManagement sources, KnownNames names, Actors actors) {
        this.sources = sources;
        this.names = names;
        this.actors = actors;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("sources", sources.all());
        return "cmdb/sources";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) Long before, Model page) {
        var source = sources.get(key);
        page.addAttribute("source", source);
        page.addAttribute("keeper", actors.current().is(Role.MANAGER, Role.ADMIN));
        var others = sources.attributes();
        others.removeAll(source.attributes().keySet());
        page.addAttribute("others", others);
        if (!page.containsAttribute("written")) {
            page.addAttribute("written", written(source));
        }
        var history = sources.history(key, before, TypesPage.CHANGES);
        page.addAttribute("history", history);
        page.addAttribute(
                "older",
                history.size() < TypesPage.CHANGES
                        ? null
                        : history.get(TypesPage.CHANGES - 1).place());
        page.addAttribute(
                "people",
                names.people(history.stream().map(ConfigurationChange::actor).toList()));
        return "cmdb/source";
    }

    /** What would change, with the same form to do it. */
    @PostMapping("/{key}/preview")
    String preview(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        return doing(key, request, page, () -> {
            page.addAttribute(
                    "effect",
                    sources.change(key, fields(request), version, true).remade());
            return show(key, null, page);
        });
    }

    @PostMapping("/{key}")
    String change(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        return doing(key, request, page, () -> {
            sources.change(key, fields(request), version, false);
            return "redirect:/sources/{key}";
        });
    }

    /** Something with an answer. */
    private interface Work {

        String done();
    }

    private String doing(String key, HttpServletRequest request, Model page, Work work) {
        page.addAttribute("written", ItemForm.written(request));
        try {
            return work.done();
        } catch (InvalidInput | Refusal | StaleRecord mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return show(key, null, page);
        }
    }

    private static Map<String, String> written(Source source) {
        var texts = new HashMap<String, String>();
        texts.put("name", source.name());
        texts.put("precedence", String.valueOf(source.precedence()));
        source.attributes().forEach((attribute, rank) -> texts.put(ATTRIBUTE + attribute, String.valueOf(rank)));
        return texts;
    }

    /** As fields of the API: an attribute that was emptied goes by the precedence of the source again. */
    private static Map<String, Object> fields(HttpServletRequest request) {
        Map<String, Object> attributes = new HashMap<>();
        Collections.list(request.getParameterNames()).stream()
                .filter(name -> name.startsWith(ATTRIBUTE))
                .forEach(name -> attributes.put(name.substring(ATTRIBUTE.length()), given(request, name)));
        var another = given(request, "another");
        if (another != null) {
            attributes.put(another, request.getParameter("anotherPrecedence"));
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", given(request, "name"));
        fields.put("precedence", given(request, "precedence"));
        fields.put("attributes", attributes);
        return fields;
    }

    private static String given(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
