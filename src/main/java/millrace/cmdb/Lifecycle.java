package millrace.cmdb;

/** Where an item stands in its life. */
public enum Lifecycle {
    PLANNED("Planned"),
    IN_USE("In use"),
    MAINTENANCE("In maintenance"),
    RETIRED("Retired"),
    MISSING("Missing");

    private final String label;

    Lifecycle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
