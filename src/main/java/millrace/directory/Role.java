package millrace.directory;

/** What a person may do, whatever the team. */
public enum Role {
    REQUESTER("Requester"),
    AGENT("Agent"),
    MANAGER("Practice manager"),
    OWNER("Service owner"),
    APPROVER("Approver"),
    CAB("Change advisory board"),
    DESIGNER("Process designer"),
    INTEGRATION("External system"),
    ADMIN("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role in words. */
    public String label() {
        return label;
    }
}
