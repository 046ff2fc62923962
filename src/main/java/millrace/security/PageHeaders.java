package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told about our pages: nothing from elsewhere, in no frame, and no address of ours to other sites. */
final class PageHeaders {

    static final ReferrerPolicy REFERRER = ReferrerPolicy.SAME_ORIGIN;

    private static final String SELF =
            "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    private static final String PAGES = SELF + "style-src 'self'";
    // the library that draws diagrams gives its elements a style each; style sheets in the page stay shut
    private static final Pattern DRAWINGS = Pattern.compile("/models/processes/.*|/[a-z]+/[A-Z]+-\\d+(/.*)?");
    private static final String DRAWN = "; style-src-attr 'unsafe-inline'";

    private PageHeaders() {}

    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers)
                .addHeaderWriter((request, response) ->
                        response.setHeader("Content-Security-Policy", isDrawn(request) ? PAGES + DRAWN : PAGES));
    }

    // a model, or a record under the name of its practice, which this module does not know
    private static boolean isDrawn(HttpServletRequest request) {
        return DRAWINGS.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches();
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
        common(headers).contentSecurityPolicy(csp -> csp.policyDirectives(policy));
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
