package millrace.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.catalogue.ServiceContacts;
import millrace.catalogue.ServiceRights;
import millrace.catalogue.Supplier;
import millrace.catalogue.SupplierManagement;
import millrace.catalogue.SupplierState;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.directory.Search;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who supports what we run, for people who work here; managers and administrators add and change. */
@Controller
@RequestMapping("/suppliers")
class SuppliersPage {

    private static final int ROWS = 50;
    private static final int CHANGES = 50;

    private final SupplierManagement management;
    private final ServiceCatalogue catalogue;
    private final ServiceContacts contacts;
    private final ServiceAnswers answers;
    private final Actors actors;

    SuppliersPage(
            SupplierManagement management,
            ServiceCatalogue catalogue,
            ServiceContacts contacts,
            ServiceAnswers answers,
            Actors actors) {
        this.management = management;
        this.catalogue = catalogue;
        this.contacts = contacts;
        this.answers = answers;
        this.actors = actors;
    }

    @GetMapping
    String list(@RequestParam(required = false) String text, @RequestParam(required = false) String after, Model page) {
        var found = management.search(new Search(text, null, after, ROWS));
        page.addAttribute("text", text);
        page.addAttribute("found", found);
        page.addAttribute(
                "next", found.size() < ROWS ? null : found.get(ROWS - 1).key());
        page.addAttribute("keeps", ServiceRights.keepsAll(actors.current()));
        return "catalogue/suppliers";
    }

    @PostMapping
    String add(HttpServletRequest request, Model page) {
        try {
            return "redirect:/suppliers/"
                    + management.add(CatalogueForm.of(request)).number();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return list(null, null, page);
        }
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model page) {
        var supplier = management.find(key).orElseThrow(() -> new UnknownKey("supplier", key));
        page.addAttribute("supplier", supplier);
        page.addAttribute("written", WrittenFields.of(supplier));
        page.addAttribute("services", services(supplier));
        page.addAttribute("gap", contacts.supplierContact(supplier).gap());
        page.addAttribute("states", SupplierState.values());
        page.addAttribute("keeps", ServiceRights.keepsAll(actors.current()));
        if (actors.current().is(Role.AGENT)) {
            page.addAttribute(
                    "history",
                    answers.history(supplier.number(), CatalogueVocabulary.SUPPLIER, null, CHANGES)
                            .items());
        }
        return "catalogue/supplier";
    }

    private List<Service> services(Supplier supplier) {
        return supplier.services().stream()
                .flatMap(key -> catalogue.find(key).stream())
                .toList();
    }

    @PostMapping("/{key}")
    String change(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        try {
            var fields = CatalogueForm.of(request);
            fields.remove("key");
            return "redirect:/suppliers/"
                    + management.change(key, fields, version).number();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            var answer = show(key, page);
            page.addAttribute("written", WrittenFields.of(request));
            return answer;
        } catch (StaleRecord stale) {
            page.addAttribute("mistake", stale.getMessage());
            return show(key, page);
        }
    }
}
