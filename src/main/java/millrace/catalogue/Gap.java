package millrace.catalogue;

/** Something that a service should have and lacks; whoever needs it falls back to the lead of the service desk. */
public enum Gap {
    TIER("No tier"),
    TEAM("No team"),
    OWNER("No owner"),
    APPROVER("No approver"),
    RESPONDER("No responder");

    private final String label;

    Gap(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
