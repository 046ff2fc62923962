package millrace.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import millrace.directory.Actors;
import millrace.directory.Role;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for every request under our interface, and the places that belong to no practice. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {

    // behind Spring Security (-100): both need to know who asks, or that somebody does
    private static final int LIMIT = -60;
    private static final int KEYS = -50;

    @Bean
    FilterRegistrationBean<Filter> bodyLimit(List<FileDoor> fileDoors) {
        return registration(new BodyLimitFilter(fileDoors), LIMIT);
    }

    @Bean
    FilterRegistrationBean<Filter> idempotency(
            IdempotencyKeys keys, Actors actors, PlatformTransactionManager transactions, List<FileDoor> fileDoors) {
        var transaction = new TransactionTemplate(transactions);
        return registration(new IdempotencyFilter(keys, actors, transaction, fileDoors), KEYS);
    }

    /** Fields nobody knows, text where a number belongs, and words after the end are mistakes of the caller. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictJson() {
        return json -> json.factory(new PlainText())
                .featuresToEnable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .postConfigurer(mapper -> mapper.coercionConfigFor(LogicalType.Textual)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .serializationInclusion(JsonInclude.Include.NON_NULL);
    }

    @Bean
    NavigationEntry tasklist() {
        var workers = EnumSet.complementOf(EnumSet.of(Role.REQUESTER, Role.INTEGRATION));
        return new NavigationEntry(
                "Tasklist",
                "/camunda/app/tasklist/default/",
                "Your work and that of your teams, with a form for each task.",
                20,
                workers);
    }

    @Bean
    NavigationEntry cockpit() {
        return new NavigationEntry(
                "Cockpit",
                "/camunda/app/cockpit/default/",
                "The models in force, and what runs in them.",
                80,
                EnumSet.of(Role.DESIGNER, Role.ADMIN));
    }

    @Bean
    NavigationEntry admin() {
        return new NavigationEntry(
                "Admin",
                "/camunda/app/admin/default/",
                "Who the engine knows, and what they may do in it.",
                85,
                EnumSet.of(Role.ADMIN));
    }

    @Bean
    NavigationEntry interfacePage() {
        return new NavigationEntry(
                "API",
                "/api/docs",
                "The interface for other systems, to read and to try.",
                90,
                EnumSet.noneOf(Role.class));
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(order);
        return registration;
    }
}
