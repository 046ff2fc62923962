package millrace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Role;
import org.springframework.util.AntPathMatcher;

/**
 * An address that takes files larger than JSON may be; whoever takes them publishes one as a bean.
 *
 * @param path the whole address, with names in braces where it differs
 * @param types media types a file comes as, in small letters and without parameters
 * @param largest bytes that are taken at most
 * @param waiting directory where a file waits until it has arrived
 * @param roles who may send one
 */
public record FileDoor(String path, Set<String> types, long largest, Path waiting, Set<Role> roles) {

    private static final AntPathMatcher ADDRESSES = new AntPathMatcher();
    private static final int FORM_AROUND_IT = 1 << 16;

    public FileDoor {
        types = Set.copyOf(types);
        roles = Set.copyOf(roles);
    }

    /** Whether this request brings a file here. */
    boolean takes(HttpServletRequest request, String type) {
        return "POST".equals(request.getMethod())
                && ADDRESSES.match(path, request.getRequestURI())
                && type != null
                && types.contains(type);
    }

    /** A form is a little longer than its file. */
    long largestBody() {
        return largest + FORM_AROUND_IT;
    }

    /** Whether this person may send one. */
    boolean opensFor(Actor actor) {
        return actor.is(roles.toArray(Role[]::new));
    }
}
