package millrace.security.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What an operation takes as its body, and how much of it. */
enum BodyKind {
    JSON(1, "Send JSON."),
    MODELS(10, "Send the models as multipart/form-data.");

    private static final int MEGABYTE = 1024 * 1024;

    private final int megabytes;
    private final String expectation;

    BodyKind(int megabytes, String expectation) {
        this.megabytes = megabytes;
        this.expectation = expectation;
    }

    static BodyKind of(String method, String operation) {
        return "POST".equals(method) && "/deployment/create".equals(operation) ? MODELS : JSON;
    }

    /** Bytes that are taken at most. */
    int largest() {
        return megabytes * MEGABYTE;
    }

    String tooLarge() {
        return "The body is larger than " + megabytes + " MB.";
    }

    String expectation() {
        return expectation;
    }

    /** Whether a body is of this kind, in an encoding that the doors and the engine read alike; without one, any readable type does. */
    boolean isSentBy(HttpServletRequest request, boolean body) {
        if (request.getContentType() == null) {
            return !body && this == JSON;
        }
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            if (this == MODELS) {
                return MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)
                        && type.getParameter("boundary") != null;
            }
            boolean json = MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
            return body ? json : type.isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
