package millrace.record;

/** The way a report reached us. */
public enum Channel {
    PHONE("Phone"),
    MAIL("Mail"),
    CHAT("Chat"),
    WALK_IN("Walk-in"),
    PORTAL("Portal"),
    API("API"),
    MONITORING("Monitoring");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
