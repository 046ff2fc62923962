package millrace.security.doors;

import millrace.directory.Actors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the doors where the chains of security ask for them, and nowhere else. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    EngineDoorFilter engineDoorFilter(EngineDoors doors, EngineBodies bodies, Actors actors) {
        return new EngineDoorFilter(doors, bodies, actors);
    }

    /** Without it, Spring Boot would put the filter before every request. */
    @Bean
    FilterRegistrationBean<EngineDoorFilter> engineDoorFilterOnlyInChains(EngineDoorFilter filter) {
        FilterRegistrationBean<EngineDoorFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
