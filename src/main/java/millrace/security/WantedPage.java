package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Brings people back to the page they wanted; their browser remembers it, so that nobody unknown is given a session. */
class WantedPage extends CookieRequestCache {

    WantedPage() {
        setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && Answers.isPage(request));
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** Forgets the page once it is asked for; what a browser asks for stays what it sent, with its headers. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        super.getMatchingRequest(request, response);
        return null;
    }
}
