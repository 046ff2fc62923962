package millrace.record;

/** Where the affected service runs; incidents in test and development are handled too. */
public enum Environment {
    PRODUCTION("Production"),
    STAGING("Staging"),
    TEST("Test"),
    DEVELOPMENT("Development");

    private final String label;

    Environment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
