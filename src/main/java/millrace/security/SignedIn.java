package millrace.security;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import millrace.directory.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody whose password was right: for one request, or for a session that ends when what they may changes. */
final class SignedIn extends AbstractAuthenticationToken {

    private final String person;
    private final transient Instant since;
    private final transient Actor then;
    private final boolean oneTime;

    private SignedIn(String person, Instant since, Actor then, boolean oneTime) {
        super(List.of());
        this.person = person;
        this.since = since;
        this.then = then;
        this.oneTime = oneTime;
        setAuthenticated(true);
    }

    /** {@code oneTime}: whether the password is one that has to be changed first. */
    static SignedIn forOneRequest(String person, boolean oneTime) {
        return new SignedIn(person, null, null, oneTime);
    }

    /** {@code then}: the person with the teams and roles they sign in with. */
    static SignedIn forASession(Actor then, Instant since) {
        return new SignedIn(then.person(), since, then, false);
    }

    boolean isSession() {
        return since != null;
    }

    boolean isOneTime() {
        return oneTime;
    }

    /** Whether this session must not go on: the person may more or less than then, or had it ended. */
    boolean isOver(Actor now, Instant sessionsEnd) {
        return hasOtherRights(now) || (sessionsEnd != null && since.isBefore(sessionsEnd));
    }

    private boolean hasOtherRights(Actor now) {
        return !then.roles().equals(now.roles()) || !then.teams().equals(now.teams());
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public String getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && person.equals(that.person) && Objects.equals(since, that.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, since);
    }
}
