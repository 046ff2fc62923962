package millrace.cmdb.page;

import java.util.Set;
import millrace.catalogue.ServicePagePart;
import millrace.directory.Role;
import millrace.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where readers find the configuration, and what pages of services show of it. */
@Configuration(proxyBeanMethods = false)
class ConfigurationDocumentation {

    @Bean
    NavigationEntry configurationInTheNavigation() {
        return new NavigationEntry(
                "Configuration",
                "/items",
                "What services run on, how it hangs together, and whom it touches when something fails.",
                25,
                Set.of(Role.AGENT, Role.MANAGER, Role.ADMIN));
    }

    @Bean
    NavigationEntry mapInTheNavigation() {
        return new NavigationEntry(
                "Map",
                "/map",
                "Services and what joins them, with what is going on at each.",
                26,
                Set.of(Role.AGENT, Role.MANAGER, Role.ADMIN));
    }

    @Bean
    ServicePagePart configurationOfService() {
        return new ServicePagePart("cmdb/service", 10);
    }
}
