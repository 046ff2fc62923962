package millrace.incident.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Directory;
import millrace.incident.Incident;
import millrace.incident.IncidentManagement;
import millrace.incident.IncidentProgress;
import org.springframework.stereotype.Component;

/** What an agent must know of an incident to act: the values that its forms show. */
@Component
class IncidentContext {

    private final IncidentProgress incidents;
    private final IncidentManagement management;
    private final ServiceCatalogue catalogue;
    private final Directory directory;

    IncidentContext(
            IncidentProgress incidents,
            IncidentManagement management,
            ServiceCatalogue catalogue,
            Directory directory) {
        this.incidents = incidents;
        this.management = management;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    Map<String, Object> of(String number) {
        var incident = incidents.standing(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("number", number);
        shown.put("title", incident.report().title());
        shown.put("description", incident.report().description());
        shown.put("reporterName", name(incident));
        shown.put("serviceName", service(incident));
        shown.put("priorityWhy", management.why(incident));
        shown.put("category", name(incident.scope().category()));
        shown.put("service", incident.scope().service());
        shown.put("impact", name(incident.assessment().impact()));
        shown.put("urgency", name(incident.assessment().urgency()));
        shown.put("parent", incident.parent());
        shown.put("team", incident.team());
        shown.put("resolutionCode", name(incident.resolution().code()));
        shown.put("resolutionNotes", incident.resolution().notes());
        shown.put("cause", incident.resolution().cause());
        return shown;
    }

    private String name(Incident incident) {
        var reporter = incident.report().reporter();
        return directory.names(List.of(reporter)).getOrDefault(reporter, reporter);
    }

    private String service(Incident incident) {
        var key = incident.scope().service();
        return key == null
                ? "not stated"
                : catalogue.find(key).map(service -> service.name()).orElse(key);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
