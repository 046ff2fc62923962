package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
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

    /** A password or token in the request itself is sent by programs only: browsers are never asked for one that they would repeat. */
    static boolean carriesSecret(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean password = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        return password || TokenDoor.isTried(request);
    }
}
