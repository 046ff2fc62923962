package millrace.security.token;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who showed a good token. */
public final class TokenBearer extends AbstractAuthenticationToken {

    private final transient ApiToken token;

    TokenBearer(ApiToken token) {
        super(List.of());
        this.token = token;
        setAuthenticated(true);
    }

    public ApiToken token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public String getPrincipal() {
        return token.owner();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenBearer that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
