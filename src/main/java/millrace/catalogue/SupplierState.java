package millrace.catalogue;

/** Whether a supplier supports us now. */
public enum SupplierState {
    ACTIVE("Active"),
    ENDED("Ended");

    private final String label;

    SupplierState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
