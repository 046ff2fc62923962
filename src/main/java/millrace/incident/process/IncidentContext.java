package millrace.incident.process;

import java.util.HashMap;
import java.util.Map;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Directory;
import millrace.incident.Category;
import millrace.incident.Incident;
import millrace.incident.IncidentManagement;
import millrace.incident.IncidentProgress;
import millrace.incident.ResolutionCode;
import millrace.record.Impact;
import millrace.record.Timeline;
import millrace.record.Urgency;
import org.springframework.stereotype.Component;

/** What an agent must know of an incident to act: the values that its forms show. */
@Component
class IncidentContext {

    private static final int LONGEST = 80;

    private final IncidentProgress incidents;
    private final IncidentManagement management;
    private final ServiceCatalogue catalogue;
    private final Directory directory;
    private final Timeline timeline;

    IncidentContext(
            IncidentProgress incidents,
            IncidentManagement management,
            ServiceCatalogue catalogue,
            Directory directory,
            Timeline timeline) {
        this.incidents = incidents;
        this.management = management;
        this.catalogue = catalogue;
        this.directory = directory;
        this.timeline = timeline;
    }

    Map<String, Object> of(String number) {
        // read first: what happens between the two readings is then taken as news, never as seen
        var position = timeline.position(number);
        var incident = incidents.standing(number);
        var shown = fields(incident);
        shown.put(Meanwhile.AS_OF, position);
        shown.put("number", number);
        shown.put("title", incident.report().title());
        shown.put("description", incident.report().description());
        shown.put("reporterName", directory.name(incident.report().reporter()));
        shown.put("serviceName", service(incident));
        shown.put("priorityWhy", management.why(incident));
        return shown;
    }

    /** The fields that can be changed in its forms. */
    Map<String, Object> fields(Incident incident) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("category", name(incident.scope().category()));
        fields.put("service", incident.scope().service());
        fields.put("impact", name(incident.assessment().impact()));
        fields.put("urgency", name(incident.assessment().urgency()));
        fields.put("parent", incident.parent());
        fields.put("team", incident.team());
        fields.put("resolutionCode", name(incident.resolution().code()));
        fields.put("resolutionNotes", incident.resolution().notes());
        fields.put("cause", incident.resolution().cause());
        return fields;
    }

    /** The value of a field as people read it. */
    String words(String field, String value) {
        return switch (field) {
            case "category" -> Category.valueOf(value).label();
            case "impact" -> Impact.valueOf(value).label();
            case "urgency" -> Urgency.valueOf(value).label();
            case "resolutionCode" -> ResolutionCode.valueOf(value).label();
            case "service" ->
                catalogue.find(value).map(service -> service.name()).orElse(value);
            default -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        };
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
