package millrace.workplace.list;

/**
 * What is to be done to many records: given to a team and a person for a reason, or commented on.
 *
 * @param text the reason, or what is said
 * @param internal whether only agents may read what is said
 */
public record BulkAct(Kind kind, String team, String assignee, String text, boolean internal) {

    /** What can be done to many at once. */
    public enum Kind {
        ASSIGN("Assign"),
        COMMENT("Comment");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
