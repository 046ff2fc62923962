package millrace.security;

import java.util.stream.Stream;
import millrace.directory.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who signed in, with the teams and roles they have for this one request. */
public final class Acting extends AbstractAuthenticationToken {

    private final transient Actor actor;

    Acting(Actor actor) {
        super(AuthorityUtils.createAuthorityList(
                Stream.of(actor.roles().toArray()).map(role -> "ROLE_" + role).toArray(String[]::new)));
        this.actor = actor;
        setAuthenticated(true);
    }

    /** Who it is. */
    public Actor actor() {
        return actor;
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
        return other instanceof Acting that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
