package millrace.cmdb;

/** What becomes of something when what it needs fails. */
public enum Condition {
    FAILS("Fails"),
    DEGRADED("Degraded");

    private final String label;

    Condition(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
