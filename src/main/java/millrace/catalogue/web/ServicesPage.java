package millrace.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import millrace.catalogue.CatalogueManagement;
import millrace.catalogue.Cost;
import millrace.catalogue.Gap;
import millrace.catalogue.Party;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceGaps;
import millrace.catalogue.ServiceRights;
import millrace.catalogue.ServiceSearch;
import millrace.catalogue.ServiceState;
import millrace.catalogue.SupplierManagement;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue for people: what they can use, what it costs and how it does, or how it is run, by who they are. */
@Controller
@RequestMapping("/services")
class ServicesPage {

    private static final int ROWS = 50;
    private static final int CHANGES = 50;

    private final ServiceAnswers answers;
    private final ServiceSheet sheet;
    private final CatalogueManagement management;
    private final SupplierManagement suppliers;
    private final ServiceGaps gaps;
    private final Actors actors;

    ServicesPage(
            ServiceAnswers answers,
            ServiceSheet sheet,
            CatalogueManagement management,
            SupplierManagement suppliers,
            ServiceGaps gaps,
            Actors actors) {
        this.answers = answers;
        this.sheet = sheet;
        this.management = management;
        this.suppliers = suppliers;
        this.gaps = gaps;
        this.actors = actors;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) ServiceState state,
            @RequestParam(required = false) Gap gap,
            @RequestParam(required = false) String after,
            Model page) {
        var found = answers.find(new ServiceSearch(text, state, gap, after, ROWS));
        var works = ServiceRights.seesWork(actors.current());
        page.addAttribute("text", text);
        page.addAttribute("state", state);
        page.addAttribute("gap", gap);
        page.addAttribute("states", ServiceState.values());
        page.addAttribute("gaps", Gap.values());
        page.addAttribute("found", found);
        page.addAttribute(
                "next", found.size() < ROWS ? null : found.get(ROWS - 1).key());
        page.addAttribute("works", works);
        page.addAttribute("keeps", ServiceRights.keepsAll(actors.current()));
        if (works) {
            page.addAttribute("lacking", gaps.of(found));
            page.addAttribute("open", sheet.open(found));
            page.addAttribute("names", sheet.names(found, List.of()));
        }
        return "catalogue/services";
    }

    @PostMapping
    String add(HttpServletRequest request, Model page) {
        try {
            return "redirect:/services/"
                    + management.add(CatalogueForm.of(request)).number();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return list(null, null, null, null, page);
        }
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model page) {
        var service = answers.find(key);
        var actor = actors.current();
        page.addAttribute("service", service);
        if (!ServiceRights.seesWork(actor)) {
            return "catalogue/used";
        }
        if (ServiceRights.seesTerms(actor, service)) {
            page.addAttribute("performance", sheet.performance(service));
        }
        if (ServiceRights.changes(actor, service)) {
            page.addAttribute("written", WrittenFields.of(service));
            page.addAttribute("states", ServiceState.values());
            page.addAttribute("periods", Cost.Per.values());
        }
        if (actor.is(Role.AGENT)) {
            page.addAttribute(
                    "history",
                    answers.history(service.number(), CatalogueVocabulary.SERVICE, null, CHANGES)
                            .items());
        }
        return run(service, page);
    }

    private String run(Service service, Model page) {
        var asked = sheet.asked(service);
        page.addAttribute("asked", asked);
        page.addAttribute("roles", Party.Role.values());
        page.addAttribute("names", sheet.names(List.of(service), asked.values()));
        page.addAttribute("lacking", gaps.of(List.of(service)).get(service.key()));
        page.addAttribute("kept", sheet.kept(service));
        page.addAttribute("parts", sheet.parts());
        page.addAttribute("supporting", suppliers.of(service));
        return "catalogue/service";
    }

    @PostMapping("/{key}")
    String change(@PathVariable String key, @RequestParam long version, HttpServletRequest request, Model page) {
        var service = answers.find(key);
        try {
            var fields = CatalogueForm.of(request);
            fields.remove("key");
            management.change(service.key(), fields, version);
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            var answer = show(key, page);
            page.addAttribute("written", WrittenFields.of(request));
            return answer;
        } catch (StaleRecord stale) {
            page.addAttribute("mistake", stale.getMessage());
            return show(key, page);
        }
        return "redirect:/services/" + service.number();
    }
}
