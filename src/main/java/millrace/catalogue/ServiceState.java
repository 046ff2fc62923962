package millrace.catalogue;

/** Where a service is in its life. */
public enum ServiceState {
    PORTFOLIO("Planned"),
    LIVE("Live"),
    RETIRED("Retired");

    private final String label;

    ServiceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
