package millrace.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import millrace.security.audit.AccessEvent.Door;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody tries to come in: from which address, by which door. */
final class Attempt extends WebAuthenticationDetails {

    private final Door door;

    private Attempt(HttpServletRequest request, Door door) {
        super(request.getRemoteAddr(), null);
        this.door = door;
    }

    static AuthenticationDetailsSource<HttpServletRequest, Attempt> at(Door door) {
        return request -> new Attempt(request, door);
    }

    static Attempt of(Authentication tried) {
        if (tried.getDetails() instanceof Attempt attempt) {
            return attempt;
        }
        throw new IllegalArgumentException("This sign-in came through none of our doors.");
    }

    String address() {
        return getRemoteAddress();
    }

    Door door() {
        return door;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof Attempt that && door == that.door;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), door);
    }
}
