package millrace.record;

/** How soon a record is to be worked on, from P1 (critical) to P5 (lowest). */
public enum Priority {
    P1("Critical", 90),
    P2("High", 70),
    P3("Medium", 50),
    P4("Low", 30),
    P5("Lowest", 10);

    private final String label;
    private final int rank;

    Priority(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    public String label() {
        return label;
    }

    /** The same order as a number for task lists: higher is more urgent. */
    public int rank() {
        return rank;
    }
}
