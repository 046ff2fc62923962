package millrace.incident;

/** How an incident ended. */
public enum ResolutionCode {
    FIXED("Fixed"),
    WORKAROUND("Workaround"),
    SELF_SOLVED("Solved by the requester"),
    DUPLICATE("Duplicate"),
    RECOVERED("Recovered by itself"),
    NO_FAULT_FOUND("No fault found"),
    NOT_REPRODUCIBLE("Not reproducible"),
    IMPORTED("Closed elsewhere");

    private final String label;

    ResolutionCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
