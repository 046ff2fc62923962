package millrace.catalogue.web;

import java.util.Set;
import millrace.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where readers find services and suppliers. */
@Configuration(proxyBeanMethods = false)
class CatalogueDocumentation {

    @Bean
    NavigationEntry servicesInTheNavigation() {
        return new NavigationEntry(
                "Services",
                "/services",
                "What we run: what it is for, who answers for it, and when it is supported.",
                20,
                Set.of());
    }
}
