package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import millrace.MillraceTest;
import millrace.database.StartRefused;
import millrace.security.doors.EngineDoorFilter;
import millrace.security.doors.OwnDoors;
import millrace.security.limit.RateLimitFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The product does not start with a door that anybody has opened. */
@MillraceTest
@Import(SamplePeople.class)
class SafeStartTests {

    @Autowired
    private List<SecurityFilterChain> chains;

    @Autowired
    private OwnDoors own;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void isContentWithTheProduct() {
        assertThat(new SafeStart(chains).open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                HeaderWriterFilter.class,
                ActingFilter.class,
                RateLimitFilter.class,
                AuthorizationFilter.class,
                EngineDoorFilter.class,
                CsrfFilter.class
            })
    void refusesADoorWithoutALock(Class<? extends Filter> lock) {
        for (int i = 0; i < chains.size(); i++) {
            List<Filter> filters = new ArrayList<>(chains.get(i).getFilters());
            if (i > 0 && filters.removeIf(lock::isInstance)) {
                List<SecurityFilterChain> spoilt = new ArrayList<>(chains);
                spoilt.set(i, new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, filters));
                assertThatThrownBy(() -> new SafeStart(spoilt).afterSingletonsInstantiated())
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("without " + lock.getSimpleName());
            }
        }
    }

    @Test
    void refusesAChainMoreOrLess() {
        assertThatThrownBy(() -> new SafeStart(chains.subList(0, 4)).afterSingletonsInstantiated())
                .hasMessageContaining("there are 4 chains");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/unlisted, POST, POST /api/unlisted",
        "/api/docs/unlisted, GET, GET /api/docs/unlisted",
        "/api/incidents/{number}/{act}, POST, POST /api/incidents/{number}/{act}",
        "/api/people/everybody, PATCH, PATCH /api/people/everybody",
        "/api/services/{key}, , any method of /api/services/{key}"
    })
    void refusesAnOperationThatNobodyListed(String path, RequestMethod method, String named) throws Exception {
        RequestMappingInfo unlisted = RequestMappingInfo.paths(path)
                .methods(method == null ? new RequestMethod[0] : new RequestMethod[] {method})
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(unlisted, this, SafeStartTests.class.getDeclaredMethod("isContentWithTheProduct"));
        try {
            assertThatThrownBy(own::afterSingletonsInstantiated)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("who may do " + named);
        } finally {
            mappings.unregisterMapping(unlisted);
        }
        own.afterSingletonsInstantiated();
    }
}
