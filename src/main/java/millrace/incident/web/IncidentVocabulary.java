package millrace.incident.web;

import java.util.Locale;
import java.util.Map;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.workplace.Fact;
import millrace.workplace.Vocabulary;
import org.springframework.stereotype.Component;

/** The words for what the timelines of incidents say. */
@Component
class IncidentVocabulary implements Vocabulary {

    private static final Map<String, String> FIELDS = Map.of(
            "assignedTeam", "team",
            "reach", "who is affected",
            "resolutionCode", "resolution",
            "resolutionNotes", "what was done",
            "readers", "named people");

    private final ServiceCatalogue catalogue;

    IncidentVocabulary(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String field(String name) {
        return FIELDS.getOrDefault(
                name, name.replaceAll("(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    @Override
    public Fact.Kind kind(String field) {
        return switch (field) {
            case "assignedTeam" -> Fact.Kind.TEAM;
            case "assignee", "reporter", "onBehalfOf" -> Fact.Kind.PERSON;
            case "service" -> Fact.Kind.SERVICE;
            default -> Fact.Kind.TEXT;
        };
    }

    @Override
    public String value(String field, String value) {
        return switch (field) {
            case "priority" -> value + " " + Enumerations.label(field, value);
            case "service" -> service(value);
            default -> Enumerations.label(field, value);
        };
    }

    String service(String key) {
        return catalogue.find(key).map(Service::name).orElse(key);
    }
}
