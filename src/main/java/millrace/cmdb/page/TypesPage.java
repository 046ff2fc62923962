package millrace.cmdb.page;

import jakarta.servlet.http.HttpServletRequest;
import millrace.cmdb.ConfigurationChange;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.keeping.TypeManagement;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
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

/** The types of items, what is kept about each, and which practice uses it; managers and administrators add and change. */
@Controller
@RequestMapping("/item-types")
class TypesPage {

    static final int CHANGES = 50;

    private final ItemTypes types;
    private final TypeManagement management;
    private final KnownNames names;
    private final Actors actors;

    TypesPage(ItemTypes types, TypeManagement management, KnownNames names, Actors actors) {
        this.types = types;
        this.management = management;
        this.names = names;
        this.actors = actors;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("types", types.all());
        page.addAttribute("counts", types.counts());
        page.addAttribute("keeper", actors.current().is(Role.MANAGER, Role.ADMIN));
        return "cmdb/types";
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String key, HttpServletRequest request, Model page) {
        var form = TypeForm.of(request);
        try {
            return "redirect:/item-types/"
                    + management.add(key.strip(), form.fields()).key();
        } catch (InvalidInput | Refusal mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute("key", key);
            page.addAttribute("form", form);
            return list(page);
        }
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) Long before, Model page) {
        var type = types.find(key).orElseThrow(() -> new UnknownKey("item type", key));
        page.addAttribute("type", type);
        page.addAttribute("count", types.counts().getOrDefault(key, 0L));
        page.addAttribute("keeper", actors.current().is(Role.MANAGER, Role.ADMIN));
        page.addAttribute("kinds", ItemType.Kind.values());
        page.addAttribute("practices", TypeManagement.practices());
        if (!page.containsAttribute("form")) {
            page.addAttribute("form", TypeForm.of(type));
        }
        var history = management.history(key, before, CHANGES);
        page.addAttribute("history", history);
        page.addAttribute(
                "older",
                history.size() < CHANGES ? null : history.get(CHANGES - 1).place());
        page.addAttribute(
                "people",
                names.people(history.stream().map(ConfigurationChange::actor).toList()));
        return "cmdb/type";
    }

    @PostMapping("/{key}")
    String change(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        var form = TypeForm.of(request);
        try {
            management.replace(key, form.fields(), version);
            return "redirect:/item-types/{key}";
        } catch (InvalidInput | Refusal | StaleRecord mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute("form", form);
            return show(key, null, page);
        }
    }
}
