package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Where somebody with a one-time password may go: to the change into one of their own, and out. */
final class OwnPassword {

    private static final String PAGE = "/you/password";
    private static final Set<String> OPEN =
            Set.of(PAGE, "/api/me/password", "/logout", "/login", "/error", "/millrace.css", "/favicon.svg");

    private OwnPassword() {}

    static boolean isOpen(HttpServletRequest request) {
        return OPEN.contains(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    static void demand(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Answers.isPage(request)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            Answers.needsOwnPassword(request, response);
        }
    }
}
