package millrace.cmdb.page;

import jakarta.servlet.http.HttpServletRequest;
import millrace.cmdb.ConfigurationManagement;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.RelationType;
import millrace.cmdb.verification.Verifications;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with an item on its page; what does not go is said there. */
@Controller
class ItemActs {

    private final ConfigurationManagement configuration;
    private final Verifications verifications;
    private final ItemTypes types;
    private final ItemPages pages;

    ItemActs(ConfigurationManagement configuration, Verifications verifications, ItemTypes types, ItemPages pages) {
        this.configuration = configuration;
        this.verifications = verifications;
        this.types = types;
        this.pages = pages;
    }

    @PostMapping("/items/{number}")
    String change(@PathVariable String number, @RequestParam long version, HttpServletRequest request, Model page) {
        page.addAttribute("written", ItemForm.written(request));
        return doing("change", number, page, () -> {
            var type = types.find(configuration.get(number).type()).orElseThrow();
            verifications.changeHere(number, ItemForm.of(request, type), version);
        });
    }

    @PostMapping("/items/{number}/verify")
    String verify(@PathVariable String number, @RequestParam(required = false) String note, Model page) {
        return doing("verify", number, page, () -> verifications.verifyHere(number, given(note)));
    }

    @PostMapping("/items/{number}/retire")
    String retire(@PathVariable String number, @RequestParam(required = false) String note, Model page) {
        return doing("retire", number, page, () -> verifications.retireHere(number, given(note)));
    }

    @PostMapping("/items/{number}/verification")
    String ask(@PathVariable String number, Model page) {
        return doing("ask", number, page, () -> verifications.begin(number));
    }

    @PostMapping("/items/{number}/relations")
    String relate(
            @PathVariable String number,
            @RequestParam RelationType type,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) String redundancy,
            @RequestParam(required = false) Integer needed,
            Model page) {
        return doing(
                "relate",
                number,
                page,
                () -> configuration.relate(number, type, to.strip(), given(redundancy), needed));
    }

    @PostMapping("/items/{number}/relations/{id}/end")
    String unrelate(@PathVariable String number, @PathVariable long id, Model page) {
        return doing("relate", number, page, () -> configuration.unrelate(number, id));
    }

    private String doing(String act, String number, Model page, Runnable work) {
        try {
            work.run();
            return "redirect:/items/" + number;
        } catch (InvalidInput | Refusal | StaleRecord mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute("act", act);
            return pages.show(number, null, page);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
