package millrace.cmdb.audit;

/** What is not the same in a source and in the records. */
public enum FindingKind {
    MISSING("Missing here"),
    SURPLUS("Surplus here"),
    DIFFERENT("Different");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
