package millrace.incident;

/** Where an incident stands in its value stream; the phases are the sub-processes of incident-resolution. */
public enum Phase {
    TRIAGE("Triage"),
    INVESTIGATE("Investigate"),
    PENDING_REVIEW("Pending review"),
    RESOLVED("Resolved"),
    CLOSED("Closed"),
    CANCELLED("Cancelled");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether service is restored, as far as we know. */
    public boolean restored() {
        return this == PENDING_REVIEW || this == RESOLVED || this == CLOSED;
    }

    /** Whether work is still to be done or confirmed. */
    public boolean open() {
        return this != CLOSED && this != CANCELLED;
    }
}
