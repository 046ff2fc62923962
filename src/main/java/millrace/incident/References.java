package millrace.incident;

import java.util.Collection;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Directory;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Component;

/** Checks that what a report names by key is there: services, people and teams. */
@Component
class References {

    private final ServiceCatalogue catalogue;
    private final Directory directory;

    References(ServiceCatalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    void service(String key) {
        if (key != null && catalogue.find(key).isEmpty()) {
            throw new InvalidInput(
                    "service", "service: there is no service '%s'; /api/services lists them.".formatted(key));
        }
    }

    void person(String field, String key) {
        if (key != null && directory.person(key).isEmpty()) {
            throw new InvalidInput(field, "%s: there is no person '%s'; /api/people lists them.".formatted(field, key));
        }
    }

    void people(String field, Collection<String> keys) {
        keys.forEach(key -> person(field, key));
    }

    /** A person who can be given work. */
    void worker(String field, String key) {
        person(field, key);
        if (key != null && !directory.person(key).orElseThrow().active()) {
            throw new InvalidInput(field, "%s: %s is no longer active.".formatted(field, key));
        }
    }

    boolean takesWork(String team) {
        return directory.team(team).filter(found -> found.active()).isPresent();
    }

    /** A team that takes work. */
    void team(String field, String key) {
        if (key != null && !takesWork(key)) {
            throw new InvalidInput(
                    field, "%s: there is no active team '%s'; /api/teams lists them.".formatted(field, key));
        }
    }

    /** Whether there is somebody who could answer a question about the incident. */
    boolean reachable(Report report) {
        var asked = report.onBehalfOf() == null ? report.reporter() : report.onBehalfOf();
        return directory.person(asked).filter(person -> person.isReachable()).isPresent();
    }
}
