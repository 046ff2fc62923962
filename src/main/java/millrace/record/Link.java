package millrace.record;

import java.time.Instant;

/** A record's relation to another, which may live in another system. */
public record Link(Type type, String target, Instant at, String actor, Instant releasedAt) {

    /** How two records hang together, read from the first to the second. */
    public enum Type {
        DUPLICATE_OF("Duplicate of", "Has the duplicate"),
        CAUSED_BY("Caused by", "Caused"),
        RELATED("Related to", "Related to"),
        WAITS_FOR("Waits for", "Is waited for by");

        private final String label;
        private final String reversed;

        Type(String label, String reversed) {
            this.label = label;
            this.reversed = reversed;
        }

        public String label() {
            return label;
        }

        /** The link in words, read from the second record to the first. */
        public String reversed() {
            return reversed;
        }
    }
}
