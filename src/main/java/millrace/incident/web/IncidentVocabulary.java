package millrace.incident.web;

import java.util.Locale;
import java.util.Map;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.incident.Phase;
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
    private final Actors actors;

    IncidentVocabulary(ServiceCatalogue catalogue, Actors actors) {
        this.catalogue = catalogue;
        this.actors = actors;
    }

    /** Whether whoever reads works here; others read words of their own. */
    boolean forInsiders() {
        return actors.current().is(Role.AGENT);
    }

    String phase(Phase phase) {
        if (forInsiders()) {
            return phase.label();
        }
        return switch (phase) {
            case TRIAGE -> "Received";
            case INVESTIGATE -> "Being worked on";
            case PENDING_REVIEW -> "Please confirm";
            case RESOLVED -> "Resolved";
            case CLOSED -> "Closed";
            case CANCELLED -> "Withdrawn";
        };
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
            case "phase" -> phase(Phase.valueOf(value));
            default -> Enumerations.label(field, value);
        };
    }

    String service(String key) {
        return catalogue.find(key).map(Service::name).orElse(key);
    }
}
