package millrace.cmdb.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.Item;
import millrace.cmdb.ItemSearch;
import millrace.cmdb.ItemType;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.Lifecycle;
import millrace.cmdb.Relation;
import millrace.cmdb.RelationType;
import millrace.directory.UnknownKey;
import millrace.record.Environment;
import millrace.record.InvalidInput;
import millrace.workplace.KnownNames;
import millrace.workplace.NamedKeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Items for people: found, shown with whatever hangs together with them, and added. */
@Controller
class ItemPages {

    private static final int ROWS = 50;
    private static final int TOUCHED = 15;
    private static final int ALL_TOUCHED = 1_000;

    private final ConfigurationManagement configuration;
    private final ItemTypes types;
    private final ItemSheet sheet;
    private final KnownNames names;

    ItemPages(ConfigurationManagement configuration, ItemTypes types, ItemSheet sheet, KnownNames names) {
        this.configuration = configuration;
        this.types = types;
        this.sheet = sheet;
        this.names = names;
    }

    /** What is looked for; blank is nothing. */
    record Wanted(
            String text,
            String type,
            Lifecycle lifecycle,
            Environment environment,
            String owner,
            String team,
            String service,
            Boolean unowned,
            String after) {

        private ItemSearch search() {
            return new ItemSearch(
                    given(text),
                    given(type),
                    lifecycle,
                    environment,
                    key(owner),
                    key(team),
                    given(service),
                    Boolean.TRUE.equals(unowned),
                    given(after),
                    ROWS);
        }

        private static String key(String named) {
            return given(named) == null ? null : NamedKeys.key(named);
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/items")
    String list(Wanted wanted, Model page) {
        var found = configuration.search(wanted.search());
        page.addAttribute("wanted", wanted);
        page.addAttribute("found", found);
        page.addAttribute(
                "next", found.size() < ROWS ? null : found.get(ROWS - 1).number());
        page.addAttribute("types", types.all());
        page.addAttribute("typeNames", types.all().stream().collect(Collectors.toMap(ItemType::key, ItemType::name)));
        page.addAttribute("lifecycles", Lifecycle.values());
        page.addAttribute("environments", Environment.values());
        page.addAttribute("mayAdd", configuration.mayAdd());
        name(
                page,
                found.stream().map(one -> one.details().owner()).toList(),
                found.stream().map(one -> one.details().team()).toList());
        return "cmdb/items";
    }

    @PostMapping("/items")
    String add(HttpServletRequest request, Model page) {
        try {
            return "redirect:/items/"
                    + configuration.create(ItemForm.of(request)).number();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute("written", ItemForm.written(request));
            return list(new Wanted(null, null, null, null, null, null, null, null, null), page);
        }
    }

    @GetMapping("/items/{number}")
    String show(@PathVariable String number, @RequestParam(required = false) Long after, Model page) {
        var item = configuration.get(number);
        var type = type(item);
        var relations = configuration.relations(number);
        var affected = sheet.affected(number, TOUCHED);
        var needed = sheet.needed(number, TOUCHED);
        var history = sheet.history(item, type, after);
        page.addAttribute("item", item);
        page.addAttribute("type", type);
        page.addAttribute("attributes", ShownAttributes.of(item, type));
        page.addAttribute("neighbours", grouped(item, relations));
        page.addAttribute("sources", configuration.sources(number));
        page.addAttribute("affected", affected);
        page.addAttribute("needed", needed);
        page.addAttribute("kept", sheet.kept(number));
        page.addAttribute("lately", sheet.lately(item, type, relations));
        page.addAttribute("history", history.items());
        page.addAttribute("older", history.next());
        page.addAttribute("mayChange", configuration.mayChange(item));
        page.addAttribute("relationTypes", RelationType.values());
        page.addAttribute("lifecycles", Lifecycle.values());
        page.addAttribute("environments", Environment.values());
        if (!page.containsAttribute("written")) {
            page.addAttribute("written", ItemForm.written(item));
        }
        name(
                page,
                ItemSheet.people(item, affected, needed).toList(),
                ItemSheet.teams(item, affected, needed).toList());
        return "cmdb/item";
    }

    /** Everything that is touched and needed, on a page of its own. */
    @GetMapping("/items/{number}/impact")
    String impact(@PathVariable String number, Model page) {
        var item = configuration.get(number);
        var affected = sheet.affected(number, ALL_TOUCHED);
        var needed = sheet.needed(number, ALL_TOUCHED);
        page.addAttribute("item", item);
        page.addAttribute("affected", affected);
        page.addAttribute("needed", needed);
        name(
                page,
                ItemSheet.people(item, affected, needed).toList(),
                ItemSheet.teams(item, affected, needed).toList());
        return "cmdb/impact";
    }

    private ItemType type(Item item) {
        return types.find(item.type()).orElseThrow(() -> new UnknownKey("item type", item.type()));
    }

    private static Map<String, List<Relation>> grouped(Item item, List<Relation> relations) {
        return relations.stream()
                .collect(Collectors.groupingBy(
                        one -> one.words(item.number()), LinkedHashMap::new, Collectors.toList()));
    }

    private void name(Model page, List<String> people, List<String> teams) {
        page.addAttribute(
                "people",
                names.people(people.stream().filter(Objects::nonNull).distinct().toList()));
        page.addAttribute(
                "teams",
                names.teams(teams.stream().filter(Objects::nonNull).distinct().toList()));
    }
}
