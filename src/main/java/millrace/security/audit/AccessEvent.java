package millrace.security.audit;

import java.time.Instant;

/**
 * Something that happened about access.
 *
 * @param person whom it is about; null for a name that nobody has
 * @param actor who did it, where it was not the person
 * @param address where the request came from; null where none is known
 * @param token the name of the token it is about
 */
public record AccessEvent(
        Long id, Instant at, Kind kind, String person, String actor, String address, Door door, String token) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN("Signed in"),
        WRONG_PASSWORD("Wrong password"),
        UNKNOWN_NAME("Unknown name"),
        TOKEN_FIRST_USED("Token used for the first time"),
        TOKEN_REFUSED("Token refused"),
        TOKEN_MADE("Token made"),
        TOKEN_REVOKED("Token revoked"),
        PASSWORD_CHANGED("Password changed"),
        PASSWORD_RESET("One-time password given"),
        SESSIONS_ENDED("Signed out everywhere");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What happened, in words. */
        public String label() {
            return label;
        }
    }

    /** How somebody comes in. */
    public enum Door {
        PAGE("page"),
        BASIC("password with the request"),
        TOKEN("token");

        private final String label;

        Door(String label) {
            this.label = label;
        }

        /** The door in words. */
        public String label() {
            return label;
        }
    }
}
