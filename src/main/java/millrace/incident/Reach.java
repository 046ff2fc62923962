package millrace.incident;

/** Who is affected, as a reporter can say it. */
public enum Reach {
    EVERYONE("Everyone"),
    SEVERAL_TEAMS("Several teams"),
    ONE_TEAM("One team"),
    ONE_PERSON("One person");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
