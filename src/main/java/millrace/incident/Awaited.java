package millrace.incident;

/** Whom or what an incident waits for. */
public enum Awaited {
    NOBODY("Nobody", ""),
    REQUESTER("The requester", "RequesterAnswered"),
    SUPPLIER("A supplier", "SupplierAnswered"),
    PROBLEM("A problem", "ProblemSolved"),
    CHANGE("A change", "ChangeImplemented"),
    PARENT("Its parent", "ParentReleased");

    private final String label;
    private final String answer;

    Awaited(String label, String answer) {
        this.label = label;
        this.answer = answer;
    }

    public String label() {
        return label;
    }

    /** The message that ends the wait. */
    public String answer() {
        return answer;
    }
}
