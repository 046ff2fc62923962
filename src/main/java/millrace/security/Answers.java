package millrace.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import millrace.security.doors.EngineAnswer;
import millrace.security.token.BadToken;
import millrace.security.token.OutOfScope;
import millrace.security.token.TokenDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** What callers hear who are not signed in or may not, in the form that their door speaks. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGN_IN = "Sign in first: this needs a token, or a name and a password.";

    private Answers() {}

    static void engineNotSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        challenge(request, response);
        EngineAnswer.write(request, response, 401, sentence(why));
    }

    static void engineNotAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        EngineAnswer.write(request, response, 403, sentence(why));
    }

    static void problemNotSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        challenge(request, response);
        problem(response, 401, "not-signed-in", "Not signed in", sentence(why));
    }

    static void problemNotAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            String sentence = "A call in a session repeats the cookie " + Csrf.COOKIE + " in the header " + Csrf.HEADER;
            problem(response, 403, "not-allowed", "Not allowed", sentence + ".");
        } else {
            problem(response, 403, "not-allowed", "Not allowed", sentence(why));
        }
    }

    /** To somebody with a one-time password, who has to choose their own first. */
    static void needsOwnPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sentence = "Change your one-time password first, on the page or with POST /api/me/password.";
        if (isEngine(request.getRequestURI())) {
            EngineAnswer.write(request, response, 403, sentence);
        } else {
            problem(response, 403, "not-allowed", "Not allowed", sentence);
        }
    }

    /** Somebody asks for more than one caller gets. */
    static void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        String sentence = "Too many requests from you: wait " + seconds + " s and go on more slowly.";
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        if (isEngine(request.getRequestURI())) {
            EngineAnswer.write(request, response, 429, sentence);
        } else if (isPage(request)) {
            response.sendError(429);
        } else {
            problem(response, 429, "too-many-requests", "Too many requests", sentence);
        }
    }

    static void unusableAddress(HttpServletResponse response) throws IOException {
        problem(response, 400, "invalid-input", "Invalid input", "The address cannot be used.");
    }

    /** A parameter with a character that no record can keep. */
    static void unusableParameter(
            HttpServletRequest request, HttpServletResponse response, String name, String complaint)
            throws IOException {
        String sentence = name + ": " + complaint + ".";
        if (isEngine(request.getRequestURI())) {
            EngineAnswer.write(request, response, 400, sentence);
        } else {
            problem(response, 400, "invalid-input", "Invalid input", sentence, Map.of("field", name));
        }
    }

    /** Whether the engine answers there. */
    static boolean isEngine(String path) {
        return path.startsWith("/engine-rest") || path.startsWith("/camunda");
    }

    static void wrongPassword(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = why instanceof LockedException ? "wait" : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }

    /** Whether a browser opens a page, as opposed to a program that reads something. */
    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response) {
        // a browser would ask for the password in a window of its own and send it along for ever after
        if (request.getHeader("Sec-Fetch-Mode") == null
                && !TokenDoor.isTried(request)
                && !request.getRequestURI().startsWith("/camunda")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Millrace\", charset=\"UTF-8\"");
        }
    }

    private static String sentence(AccessDeniedException why) {
        return why instanceof OutOfScope ? why.getMessage() : "Your roles do not open this.";
    }

    private static String sentence(AuthenticationException why) {
        boolean ours =
                why instanceof LockedException || why instanceof BadCredentialsException || why instanceof BadToken;
        return ours ? why.getMessage() : SIGN_IN;
    }

    private static void problem(HttpServletResponse response, int status, String type, String title, String detail)
            throws IOException {
        problem(response, status, type, title, detail, Map.of());
    }

    private static void problem(
            HttpServletResponse response,
            int status,
            String type,
            String title,
            String detail,
            Map<String, String> more)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + type);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.putAll(more);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
