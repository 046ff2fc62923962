package millrace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a caller says its body is. */
final class MediaTypes {

    private MediaTypes() {}

    /** The bare type in small letters; empty when the request names none that can be used. */
    static Optional<String> of(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            return type.isConcrete()
                    ? Optional.of((type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    /** What stands between the parts of a form; empty when there are none. */
    static Optional<String> boundary(HttpServletRequest request) {
        try {
            return Optional.ofNullable(
                            MediaType.parseMediaType(request.getContentType()).getParameter("boundary"))
                    .map(boundary -> boundary.replaceAll("^\"|\"$", ""))
                    .filter(boundary -> !boundary.isEmpty());
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }
}
