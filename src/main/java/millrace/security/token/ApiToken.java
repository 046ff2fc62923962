package millrace.security.token;

import java.time.Instant;
import java.util.Set;

/**
 * A token as everybody may see it who may know of it: all but its secret.
 *
 * @param owner the person in whose name it acts
 * @param createdBy who made it, for a system an administrator
 * @param lastUsedAt to within five minutes; null when never
 * @param revokedAt null while it is good
 */
public record ApiToken(
        long id,
        String owner,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt,
        String revokedBy) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it opens anything at this time. */
    public boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whether it opens what asks for this scope. */
    public boolean opens(Scope asked) {
        return scopes.stream().anyMatch(scope -> scope.covers(asked));
    }
}
