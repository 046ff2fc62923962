package millrace.record;

/** The effect on the business, in the words of the priority matrix. */
public enum Impact {
    EXTENSIVE("Extensive / Widespread"),
    SIGNIFICANT("Significant / Large"),
    MODERATE("Moderate / Limited"),
    MINOR("Minor / Localized");

    private final String label;

    Impact(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
