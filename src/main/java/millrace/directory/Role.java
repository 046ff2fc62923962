package millrace.directory;

/** What a person may do, whatever the team. */
public enum Role {
    REQUESTER("Requester", null),
    AGENT("Agent", "agents"),
    MANAGER("Practice manager", "managers"),
    OWNER("Service owner", "service-owners"),
    APPROVER("Approver", "approvers"),
    CAB("Change advisory board", "change-advisory-board"),
    DESIGNER("Process designer", "process-designers"),
    INTEGRATION("External system", "integrations"),
    ADMIN("Administrator", "camunda-admin");

    private final String label;
    private final String group;

    Role(String label, String group) {
        this.label = label;
        this.group = group;
    }

    /** The role in words. */
    public String label() {
        return label;
    }

    /** The engine's group of everybody with this role; null for requesters, who have no part in the engine. */
    public String group() {
        return group;
    }
}
