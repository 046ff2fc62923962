package millrace.security.token;

import java.time.Clock;
import millrace.security.audit.AccessLog;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Makes the door for tokens where a chain of security asks for one; each refuses in the words of its chain. */
@Component
public class TokenDoors {

    private final KnownTokens tokens;
    private final ScopeTable scopes;
    private final AccessLog log;
    private final Clock clock;

    TokenDoors(KnownTokens tokens, ScopeTable scopes, AccessLog log, Clock clock) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.log = log;
        this.clock = clock;
    }

    public TokenDoor door(AuthenticationEntryPoint notSignedIn, AccessDeniedHandler notAllowed) {
        return new TokenDoor(tokens, scopes, log, clock, notSignedIn, notAllowed);
    }
}
