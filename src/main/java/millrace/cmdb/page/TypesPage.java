package millrace.cmdb.page;

import millrace.cmdb.ItemTypes;
import millrace.directory.UnknownKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The types of items, what is kept about each, and which practice uses it. */
@Controller
class TypesPage {

    private final ItemTypes types;

    TypesPage(ItemTypes types) {
        this.types = types;
    }

    @GetMapping("/item-types")
    String list(Model page) {
        page.addAttribute("types", types.all());
        page.addAttribute("counts", types.counts());
        return "cmdb/types";
    }

    @GetMapping("/item-types/{key}")
    String show(@PathVariable String key, Model page) {
        var type = types.find(key).orElseThrow(() -> new UnknownKey("item type", key));
        page.addAttribute("type", type);
        page.addAttribute("count", types.counts().getOrDefault(key, 0L));
        return "cmdb/type";
    }
}
