package millrace.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine without the rest of the product; callers of engine-rest name themselves in a header. */
// a configuration of its own, which the product beside it does not find
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class},
        excludeName =
                "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
@ComponentScan(
        basePackages = "millrace.engine",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*ShippedModels")
        })
class EngineTestContext {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres server() {
        return EngineTestDatabase.create();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(EmbeddedPostgres server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(6);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> callers(IdentityService identity) {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String groups = request.getHeader("X-Groups");
                identity.setAuthentication(
                        request.getHeader("X-User"), groups == null ? List.of() : List.of(groups.split(",")));
                try {
                    chain.doFilter(request, response);
                } finally {
                    identity.clearAuthentication();
                }
            }
        });
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }
}
