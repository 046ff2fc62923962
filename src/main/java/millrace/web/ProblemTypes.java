package millrace.web;

import java.util.List;

/** The kinds of problems that any part of the interface may answer with. */
final class ProblemTypes {

    static final ProblemType INVALID = new ProblemType(
            "invalid-input", 400, "Invalid input", "Something that was sent cannot be used; field names it.");
    static final ProblemType UNREADABLE =
            new ProblemType("unreadable-body", 400, "Unreadable body", "The body is not JSON, or ends too early.");
    static final ProblemType NOT_SIGNED_IN = new ProblemType(
            "not-signed-in",
            401,
            "Not signed in",
            "Send a token as Bearer, or a name and a password with Basic, or sign in on the page.");
    static final ProblemType NOT_ALLOWED =
            new ProblemType("not-allowed", 403, "Not allowed", "The person who asks has no right to do this.");
    static final ProblemType UNKNOWN =
            new ProblemType("unknown", 404, "Unknown", "There is no such thing, or none that the caller may know of.");
    static final ProblemType REFUSED = new ProblemType(
            "refused",
            409,
            "Refused",
            "A rule says no; nothing was changed. The detail says which, and what to do instead.");
    static final ProblemType COLLISION = new ProblemType(
            "collision",
            409,
            "Changed at the same moment",
            "Somebody else changed the same thing at the same moment; nothing of this request was done. Send it again.");
    static final ProblemType STALE = new ProblemType(
            "stale",
            412,
            "Changed meanwhile",
            "Somebody saved the record since it was read. Read it again and repeat.");
    static final ProblemType TOO_LARGE = new ProblemType(
            "too-large", 413, "Too large", "The body is larger than 1 MB, or the file larger than files may be.");
    static final ProblemType KEY_REUSED = new ProblemType(
            "idempotency-key-reused",
            422,
            "Key used for something else",
            "The Idempotency-Key came with another body before. Use a new key for a new request.");
    static final ProblemType NO_VERSION = new ProblemType(
            "version-missing",
            428,
            "Version missing",
            "Send the ETag of the record you have read as If-Match, so that nobody's change is overwritten.");
    static final ProblemType TOO_MANY = new ProblemType(
            "too-many-requests",
            429,
            "Too many requests",
            "One caller asks for more than one caller gets. Wait as many seconds as Retry-After says.");
    static final ProblemType FAILURE = new ProblemType(
            "failure", 500, "Failure", "This is our fault. The log says why, under the id in the detail.");

    static final List<ProblemType> ALL = List.of(
            INVALID,
            UNREADABLE,
            NOT_SIGNED_IN,
            NOT_ALLOWED,
            UNKNOWN,
            REFUSED,
            COLLISION,
            STALE,
            TOO_LARGE,
            KEY_REUSED,
            NO_VERSION,
            TOO_MANY,
            FAILURE);

    private ProblemTypes() {}

    /** A kind that has no entry of its own: the request does not fit HTTP's rules. */
    static ProblemType ofStatus(int status, String title) {
        return ALL.stream()
                .filter(type -> type.status() == status)
                .findFirst()
                .orElseGet(() -> new ProblemType("http-" + status, status, title, title));
    }
}
