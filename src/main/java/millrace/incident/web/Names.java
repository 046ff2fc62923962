package millrace.incident.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.directory.Directory;
import millrace.directory.Search;
import millrace.directory.Team;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The names behind the keys that a page shows. */
@Component
class Names {

    private static final int MANY = 200;

    private final Directory directory;
    private final ServiceCatalogue catalogue;

    Names(Directory directory, ServiceCatalogue catalogue) {
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** Puts the names of these people on the page, and all teams and services, each by its key. */
    void addTo(Model page, Stream<String> people) {
        page.addAttribute(
                "people", directory.names(people.filter(Objects::nonNull).collect(Collectors.toSet())));
        page.addAttribute("teams", teams());
        page.addAttribute("services", services());
    }

    private Map<String, String> teams() {
        return directory.teams(new Search(null, null, null, MANY)).stream()
                .collect(Collectors.toMap(Team::key, Team::name, (a, b) -> a, java.util.TreeMap::new));
    }

    Map<String, String> services() {
        return catalogue.all().stream()
                .filter(Service::active)
                .collect(Collectors.toMap(Service::key, Service::name, (a, b) -> a, java.util.TreeMap::new));
    }
}
