package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import millrace.security.token.TokenDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Protection of sessions against requests forged by other sites, under names that the engine's web applications do not use. */
final class Csrf {

    static final String COOKIE = "MILLRACE-CSRF";
    static final String HEADER = "X-Millrace-CSRF";

    private static final String WEBAPP_HEADER = "X-XSRF-TOKEN";
    private static final String WEBAPP_TOKEN = "CAMUNDA_CSRF_TOKEN";

    private Csrf() {}

    static CsrfConfigurer<HttpSecurity> configure(CsrfConfigurer<HttpSecurity> csrf) {
        // scripts of our panels in Tasklist read the cookie and send it back as a header
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieName(COOKIE);
        cookies.setHeaderName(HEADER);
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        // written at once, or there would be no cookie after sign-in until a form is shown
        handler.setCsrfRequestAttributeName(null);
        return csrf.csrfTokenRepository(cookies).csrfTokenRequestHandler(handler);
    }

    /** Whether a request repeats the token that the engine's web applications gave to its session; their own filter asks too late. */
    static boolean isFromWebapps(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getHeader(WEBAPP_HEADER);
        return session != null
                && sent != null
                && session.getAttribute(WEBAPP_TOKEN) instanceof String given
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** A password or token in the request itself is sent by programs only: browsers are never asked for one that they would repeat. */
    static boolean carriesSecret(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean password = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        return password || TokenDoor.isTried(request);
    }
}
