package millrace.organisation.web;

import java.util.EnumSet;
import millrace.directory.Role;
import millrace.web.NavigationEntry;
import millrace.web.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What callers and readers are told about people and teams. */
@Configuration(proxyBeanMethods = false)
class OrganisationDocumentation {

    @Bean
    ProblemType lastAdministrator() {
        return new ProblemType(
                "last-administrator",
                409,
                "Refused",
                "Nobody could administer any more. Name another administrator first.");
    }

    @Bean
    NavigationEntry peopleInTheNavigation() {
        var workers = EnumSet.complementOf(EnumSet.of(Role.REQUESTER, Role.INTEGRATION));
        return new NavigationEntry(
                "People", "/people", "Who works here, in which team, and whom they report to.", 60, workers);
    }
}
