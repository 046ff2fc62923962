package millrace.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last word on whatever went wrong outside a controller: a page for people, a problem for programs, one sentence each. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        if (isProgram(request)) {
            Problems.write(
                    response,
                    Problems.of(ProblemTypes.ofStatus(status.value(), status.getReasonPhrase()), sentence(status)));
            return null;
        }
        model.addAttribute("status", status.value());
        model.addAttribute("heading", status.getReasonPhrase());
        model.addAttribute("sentence", sentence(status));
        return "error";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean isProgram(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = address == null ? "" : address.toString();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/")
                || path.startsWith("/engine-rest/")
                || path.startsWith("/camunda/api/")
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The address or what was sent cannot be used.";
            case UNAUTHORIZED -> "Sign in first.";
            case FORBIDDEN -> "Your roles do not open this.";
            case NOT_FOUND -> "There is nothing under this address, or nothing that you may see.";
            case TOO_MANY_REQUESTS -> "Too many requests from you: wait a little and go on more slowly.";
            case METHOD_NOT_ALLOWED -> "This cannot be done here.";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong on our side, and the log says what. What you saw succeed is kept."
                        : "This could not be done.";
        };
    }
}
