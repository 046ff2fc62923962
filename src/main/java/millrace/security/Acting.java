package millrace.security;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import millrace.directory.Actor;
import millrace.security.token.ApiToken;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who signed in, with the teams and roles they have for this one request. */
public final class Acting extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final transient ApiToken token;

    Acting(Actor actor) {
        this(actor, null);
    }

    /** {@code token}: what they showed instead of a password; null otherwise. */
    Acting(Actor actor, ApiToken token) {
        super(AuthorityUtils.createAuthorityList(
                Stream.of(actor.roles().toArray()).map(role -> "ROLE_" + role).toArray(String[]::new)));
        this.actor = actor;
        this.token = token;
        setAuthenticated(true);
    }

    /** Who it is. */
    public Actor actor() {
        return actor;
    }

    /** Whether they showed a token. */
    public boolean byToken() {
        return token != null;
    }

    /** Who is counted: each token for itself. */
    public String caller() {
        return token == null ? actor.person() : actor.person() + " " + token.id();
    }

    /** The name of the token they act through. */
    Optional<String> via() {
        return Optional.ofNullable(token).map(ApiToken::name);
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public String getPrincipal() {
        return actor.person();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Acting that && actor.equals(that.actor) && Objects.equals(token, that.token);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
