package millrace.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told about our pages: nothing from elsewhere, in no frame, and no address of ours to other sites. */
final class PageHeaders {

    static final ReferrerPolicy REFERRER = ReferrerPolicy.SAME_ORIGIN;

    private static final String SELF =
            "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    private PageHeaders() {}

    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, SELF + "style-src 'self'");
    }

    /** The page of the interface sets styles by script. */
    static void forInterface(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, SELF + "style-src 'self' 'unsafe-inline'");
    }

    /** What of the web applications is no page, errors included; a page has the policy of {@code PageNonce}. */
    static void forWebapps(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, SELF + "style-src 'self'");
    }

    /** Answers that are for programs only; a browser shows nothing of them. */
    static void forPrograms(HeadersConfigurer<HttpSecurity> headers) {
        write(headers, "default-src 'none'; frame-ancestors 'none'");
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
