package millrace.security.token;

/** What a token opens at most; what its owner may do ends it earlier. */
public enum Scope {
    READ("reads everything under /api that its owner sees"),
    REPORT("opens records and comments on them"),
    WRITE("does everything under /api that its owner may, reporting included, but reads nothing"),
    ENGINE("everything under /engine-rest that its owner may");

    private final String meaning;

    Scope(String meaning) {
        this.meaning = meaning;
    }

    /** What it opens, in words. */
    public String meaning() {
        return meaning;
    }

    /** Whether a token with this scope may do what asks for the other. */
    boolean covers(Scope asked) {
        return this == asked || (this == WRITE && asked == REPORT);
    }
}
