package millrace.incident;

/** What kind of thing is broken; decides which team is asked when the service names none. */
public enum Category {
    HARDWARE("Hardware"),
    SOFTWARE("Software"),
    NETWORK("Network"),
    ACCESS("Access"),
    DATA("Data"),
    OTHER("Other");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
