package millrace.incident.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Actors;
import millrace.incident.Category;
import millrace.incident.IncidentManagement;
import millrace.incident.LogIncident;
import millrace.incident.Reach;
import millrace.record.Channel;
import millrace.record.InvalidInput;
import millrace.record.Urgency;
import millrace.workplace.NamedKeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form on which people report what does not work. */
@Controller
class ReportPage {

    private final IncidentManagement management;
    private final Actors actors;
    private final ServiceCatalogue catalogue;

    ReportPage(IncidentManagement management, Actors actors, ServiceCatalogue catalogue) {
        this.management = management;
        this.actors = actors;
        this.catalogue = catalogue;
    }

    /**
     * What was filled in.
     *
     * @param token made when the form was opened, so that a form that is sent twice is one incident
     */
    record Report(
            String title,
            String description,
            String service,
            String affectedServices,
            String affectedItems,
            Reach reach,
            Urgency urgency,
            Category category,
            Channel channel,
            String reporter,
            String token) {

        LogIncident asLog(String source) {
            return new LogIncident(
                    given(title) == null ? "" : title,
                    given(description),
                    channel == null ? Channel.PORTAL : channel,
                    given(reporter),
                    null,
                    given(service),
                    NamedKeys.keys(affectedServices),
                    reach,
                    null,
                    urgency,
                    null,
                    category,
                    NamedKeys.parts(affectedItems),
                    null,
                    source,
                    given(token));
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/incidents/new")
    String form(@RequestParam(required = false) String service, Model page) {
        var token = "page-" + UUID.randomUUID();
        return form(new Report(null, null, service, null, null, null, null, null, null, null, token), page);
    }

    @PostMapping("/incidents")
    String send(@ModelAttribute Report report, Model page) {
        try {
            var logged = management.log(report.asLog(actors.current().person()));
            return "redirect:/incidents/" + logged.incident().number();
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            page.addAttribute("field", mistake.field());
            return form(report, page);
        }
    }

    private String form(Report report, Model page) {
        page.addAttribute("report", report);
        page.addAttribute("agent", !actors.current().isOnlyRequester());
        page.addAttribute("services", services());
        page.addAttribute("reaches", Reach.values());
        page.addAttribute("urgencies", Urgency.values());
        page.addAttribute("categories", Category.values());
        page.addAttribute("channels", Channel.values());
        return "incident/report";
    }

    private Map<String, String> services() {
        return catalogue.all().stream()
                .filter(Service::isLive)
                .collect(Collectors.toMap(Service::key, Service::name, (a, b) -> a, TreeMap::new));
    }
}
