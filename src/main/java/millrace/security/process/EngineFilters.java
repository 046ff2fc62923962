package millrace.security.process;

import jakarta.servlet.Filter;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the engine's interfaces begin, behind the doors: errors are made safe, then the engine is told who calls. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    // behind Spring Security (-100), before the filters of the web applications, which have no order
    private static final int ERRORS = 100;
    private static final int SIGHT = 101;
    private static final int SIGN_IN = 102;
    private static final int NONCE = 103;

    @Bean
    FilterRegistrationBean<Filter> engineErrors() {
        EngineTraces.holdBack();
        return registration(new EngineErrorFilter(), ERRORS, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> recordSight(EngineSight sight) {
        return registration(new RecordSightFilter(sight), SIGHT, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> statistics(EngineSight sight) {
        return registration(new StatisticsFilter(sight), SIGHT, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineSignIn(IdentityService identities) {
        return registration(new EngineSignInFilter(identities), SIGN_IN, "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webappSignIn() {
        var registration = registration(new WebappSignInFilter(), SIGN_IN, "/camunda/app/*", "/camunda/api/*");
        registration.addInitParameter("authentication-provider", WebappSignIn.class.getName());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> secureCookies() {
        return registration(new SecureCookies(), NONCE, "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> pageNonce() {
        return registration(new PageNonce(), NONCE, "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, int order, String... addresses) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setUrlPatterns(List.of(addresses));
        registration.setOrder(order);
        registration.setAsyncSupported(true);
        return registration;
    }
}
