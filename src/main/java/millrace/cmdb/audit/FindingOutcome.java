package millrace.cmdb.audit;

/** Which of the two was right. */
public enum FindingOutcome {
    TAKEN_OVER("Taken over from the source"),
    KEPT("Kept as recorded");

    private final String label;

    FindingOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
