package millrace.cmdb;

/** How two items hang together, read from the first to the second. */
public enum RelationType {
    DEPENDS_ON("Depends on", "Is needed by"),
    RUNS_ON("Runs on", "Runs"),
    MEMBER_OF("Is a member of", "Has the member"),
    CONNECTS_TO("Connects to", "Is connected from"),
    BACKS_UP("Backs up", "Is backed up by");

    private final String label;
    private final String reversed;

    RelationType(String label, String reversed) {
        this.label = label;
        this.reversed = reversed;
    }

    public String label() {
        return label;
    }

    /** The relation in words, read from the second item to the first. */
    public String reversed() {
        return reversed;
    }

    /** Whether a failure travels along it: to the first item, and for a member to the whole. */
    public boolean carriesFailure() {
        return this == DEPENDS_ON || this == RUNS_ON || this == MEMBER_OF;
    }
}
