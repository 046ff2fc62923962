package millrace.security.token;

/** What a token opens at most; what its owner may do ends it earlier. */
public enum Scope {
    READ("reads what its owner sees under /api, but neither tokens nor the access log"),
    REPORT("opens records and comments on them"),
    WRITE(
            "does what its owner may under /api, reporting included, but reads nothing, and changes neither people nor how anybody signs in"),
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
