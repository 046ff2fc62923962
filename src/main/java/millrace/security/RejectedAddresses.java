package millrace.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers addresses that are written to slip past a guard, such as with doubled slashes, at once and on the spot. */
@Configuration(proxyBeanMethods = false)
class RejectedAddresses {

    /** Before everything else: Spring fails on these where the engine's servlet is concerned, instead of refusing them. */
    @Bean
    FilterRegistrationBean<Filter> plainAddressesOnly() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            String path = ((HttpServletRequest) request).getRequestURI();
            if (path.contains(";") || path.contains("//")) {
                Answers.unusableAddress((HttpServletResponse) response);
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Right behind it, and behind the filter that says how forms are encoded. */
    @Bean
    FilterRegistrationBean<Filter> readableRequestsOnly() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new ReadableRequests());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    RequestRejectedHandler rejectedAddress() {
        return RejectedAddresses::answer;
    }

    /** Not by the page of errors: on the way there the same address would be rejected once more, as a failure of ours. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        Answers.unusableAddress(response);
    }
}
