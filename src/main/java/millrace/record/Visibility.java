package millrace.record;

/** Who may know that a record exists. */
public enum Visibility {
    EVERYBODY("Everybody who works here"),
    PEOPLE_AND_TEAMS("Its people and teams"),
    NAMED_PEOPLE("Named people only");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
