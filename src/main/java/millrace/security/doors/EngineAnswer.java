package millrace.security.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;

/** A refusal in the shape of the engine's own interface; a person who only opened a page gets the page of errors. */
public final class EngineAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineAnswer() {}

    /** Answers with this status and sentence. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        if (request.getRequestURI().contains("/camunda/app")) {
            response.sendError(status, sentence);
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("type", type(status), "message", sentence)));
        response.flushBuffer();
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "NotSignedIn";
            case 403 -> "NotAllowed";
            case 404 -> "NotFound";
            case 429 -> "TooManyRequests";
            default -> status < 500 ? "InvalidRequest" : "Failure";
        };
    }
}
