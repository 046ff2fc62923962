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
}
